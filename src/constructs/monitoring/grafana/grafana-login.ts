import type { ENTRA_APP_ROLES } from '../../../catalog/entra-app-roles';
import type { RealmEndpoints } from '../../../catalog/realm-endpoints';
import { CLIENT_SECRET_FILE } from './client-secret-file';

/** What Grafana needs to let people in through Keycloak. */
export interface GrafanaLogin {
  readonly clientId: string;
  /** Secret of the monitoring namespace with the client secret. */
  readonly secret: string;
  readonly endpoints: RealmEndpoints;
}

/** What a role of the realm is in Grafana. */
const GRAFANA_ROLES = { admin: 'Admin', operator: 'Editor', viewer: 'Viewer' } as const satisfies Record<
  keyof typeof ENTRA_APP_ROLES,
  string
>;

/** Section `auth.generic_oauth` of the Grafana configuration. */
export function grafanaLogin({ clientId, endpoints }: GrafanaLogin, rootUrl: string) {
  return {
    enabled: true,
    name: 'Keycloak',
    client_id: clientId,
    client_secret: `$__file{${CLIENT_SECRET_FILE.folder}/${CLIENT_SECRET_FILE.key}}`,
    scopes: 'openid profile email',
    auth_url: endpoints.authorization,
    token_url: endpoints.token,
    api_url: endpoints.userInfo,
    // The only address that the client allows; it begins the next login. Grafana adds which session ends.
    signout_redirect_url: `${endpoints.logout}?post_logout_redirect_uri=${encodeURIComponent(`${rootUrl}/login/generic_oauth`)}`,
    use_pkce: true,
    use_refresh_token: true,
    allow_sign_up: true,
    login_attribute_path: 'preferred_username',
    name_attribute_path: 'name',
    email_attribute_path: 'email',
    role_attribute_path: Object.entries(GRAFANA_ROLES)
      .map(([role, grafana]) => `contains(roles[*], '${role}') && '${grafana}'`)
      .join(' || '),
    // Who has none of the roles stays outside.
    role_attribute_strict: true,
  };
}
