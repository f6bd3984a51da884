import type { GrafanaAccess } from './grafana-access';
import { grafanaLogin } from './grafana-login';

/**
 * Grafana's own configuration (`grafana.ini`).
 *
 * Single sign-on comes with the public name, because Keycloak sends people back there and nowhere else. The login form
 * stays: it is the way in when Keycloak is what does not work.
 */
export function grafanaIni(access: GrafanaAccess | undefined) {
  return {
    analytics: { reporting_enabled: false, check_for_updates: false, check_for_plugin_updates: false },
    users: { allow_sign_up: false },
    ...(access && exposed(access)),
  };
}

function exposed({ host, login }: GrafanaAccess) {
  const rootUrl = `https://${host}`;
  return {
    server: { domain: host, root_url: rootUrl },
    security: { cookie_secure: true },
    'auth.generic_oauth': grafanaLogin(login, rootUrl),
  };
}
