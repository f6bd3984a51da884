import { OAUTH_CLIENTS } from '../../../catalog/oauth-clients';
import { confidentialClient } from './confidential-client';
import { placeholder } from './placeholder';
import type { RealmPart } from './realm-part';
import { serviceAccountUser } from './service-account-user';

const SECRET = 'TENANT_SERVICE_CLIENT_SECRET';

/** What the service does in the realm: users, their groups and their roles. Without `view-realm` it cannot see roles. */
const ROLES = ['manage-users', 'query-groups', 'query-users', 'view-realm', 'view-users'];

/** The tenant service, which divides users into tenants; it signs in as itself and needs no user (thesis 4.2.3). */
export function tenantServiceClient(): RealmPart {
  const { clientId, credential } = OAUTH_CLIENTS.tenantService;
  const client = confidentialClient({ clientId, secret: placeholder(SECRET), redirectUris: [], serviceAccount: true });
  return {
    representation: {
      clients: [{ ...client, name: 'Tenant service' }],
      users: [serviceAccountUser(clientId, { clientRoles: { 'realm-management': ROLES } })],
    },
    placeholders: { [SECRET]: { generated: credential } },
  };
}
