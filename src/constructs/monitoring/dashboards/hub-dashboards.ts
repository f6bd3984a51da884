import type { OwnDashboard } from './own-dashboard';

/** The dashboards of the hub, for the Grafana that the platform repository runs there; no project renders them. */
export const HUB_DASHBOARDS: readonly OwnDashboard[] = [
  { name: 'hub-flux', folder: 'Hub' },
  { name: 'hub-secrets', folder: 'Hub' },
];
