import type { GrafanaLogin } from './grafana-login';

/** How people reach Grafana from outside of the cluster. */
export interface GrafanaAccess {
  readonly host: string;
  readonly login: GrafanaLogin;
}
