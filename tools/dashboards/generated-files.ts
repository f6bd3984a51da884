import { contactSheet } from './contact-sheet/contact-sheet';
import { DASHBOARDS } from './dashboards';
import { renderDashboard } from './render-dashboard';

/** Folder of the dashboards as Grafana reads them. */
export const RENDERED = 'src/constructs/monitoring/dashboards/rendered';
/** Folder of the dashboards as people look at them without Grafana. */
export const SHEETS = 'docs/reference/dashboards';

/** The files that follow from the dashboards, by their path from the root of the repository. */
export function generatedFiles(): Record<string, string> {
  const rendered = DASHBOARDS.map((dashboard) => ({ name: dashboard.name, text: renderDashboard(dashboard) }));
  const models = rendered.map(({ name, text }) => [`${RENDERED}/${name}.json`, text]);
  const sheets = Object.entries(contactSheet(rendered)).map(([name, text]) => [`${SHEETS}/${name}`, text]);
  return Object.fromEntries([...models, ...sheets]);
}
