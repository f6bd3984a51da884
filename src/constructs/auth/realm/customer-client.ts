import type { ClientSettings } from '../client-spec';
import { confidentialClient } from './confidential-client';
import { placeholder } from './placeholder';
import { publicClient } from './public-client';
import type { RealmPart } from './realm-part';
import { serviceAccountUser } from './service-account-user';

/** An application of a customer, as its project describes it. */
export function customerClient({ clientId, access, redirectUris, secret, serviceAccount }: ClientSettings): RealmPart {
  if (access === 'public') return { representation: { clients: [publicClient(clientId, redirectUris)] } };

  const name = `CLIENT_${clientId.replaceAll('-', '_').toUpperCase()}_SECRET`;
  const client = confidentialClient({
    clientId,
    secret: placeholder(name),
    redirectUris,
    serviceAccount: serviceAccount !== undefined,
  });
  return {
    representation: {
      clients: [client],
      ...(serviceAccount && { users: [serviceAccountUser(clientId, { realmRoles: serviceAccount.roles })] }),
    },
    placeholders: { [name]: secret ?? { generated: `client-${clientId}` } },
  };
}
