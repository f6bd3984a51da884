import { OAUTH_CLIENTS } from './oauth-clients';

/** Clients of the realm `m2mgate` that a project cannot have: Keycloak's own and those that Blue runs. */
export const RESERVED_CLIENTS: readonly string[] = [
  'account',
  'account-console',
  'admin-cli',
  'broker',
  'realm-management',
  'security-admin-console',
  OAUTH_CLIENTS.portal.clientId,
  OAUTH_CLIENTS.tenantService.clientId,
];
