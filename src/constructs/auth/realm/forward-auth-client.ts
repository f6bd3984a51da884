import { SUBDOMAINS } from '../../../catalog/hosts';
import { OAUTH_CLIENTS } from '../../../catalog/oauth-clients';
import { confidentialClient } from './confidential-client';
import { placeholder } from './placeholder';
import type { RealmPart } from './realm-part';
import { ROLES_CLAIM } from './roles-claim';

const SECRET = 'FORWARD_AUTH_CLIENT_SECRET';

/** The login in front of routes whose services have none, such as the Redpanda Console. */
export function forwardAuthClient(baseDomain: string): RealmPart {
  const { clientId, credential } = OAUTH_CLIENTS.forwardAuth;
  const client = confidentialClient({
    clientId,
    secret: placeholder(SECRET),
    redirectUris: [`https://${SUBDOMAINS.login}.${baseDomain}/oauth2/callback`],
    serviceAccount: false,
  });
  return {
    representation: { clients: [{ ...client, name: 'Forward auth', protocolMappers: [ROLES_CLAIM] }] },
    placeholders: { [SECRET]: { generated: credential } },
  };
}
