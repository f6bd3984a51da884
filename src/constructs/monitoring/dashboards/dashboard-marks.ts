/** How Grafana's side container finds dashboards, and what tells it the folder; values of the chart repeat both. */
export const DASHBOARD_MARKS = {
  label: { grafana_dashboard: '1' },
  folderAnnotation: 'grafana_folder',
} as const;
