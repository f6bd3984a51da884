import { SUBDOMAINS } from '../../../catalog/hosts';
import { OAUTH_CLIENTS } from '../../../catalog/oauth-clients';
import { confidentialClient } from './confidential-client';
import { placeholder } from './placeholder';
import type { RealmPart } from './realm-part';
import { ROLES_CLAIM } from './roles-claim';

const SECRET = 'GRAFANA_CLIENT_SECRET';

/** Grafana's login (`auth.generic_oauth`). */
export function grafanaClient(baseDomain: string): RealmPart {
  const { clientId, credential } = OAUTH_CLIENTS.grafana;
  const client = confidentialClient({
    clientId,
    secret: placeholder(SECRET),
    redirectUris: [`https://${SUBDOMAINS.grafana}.${baseDomain}/login/generic_oauth`],
    serviceAccount: false,
  });
  return {
    representation: { clients: [{ ...client, name: 'Grafana', protocolMappers: [ROLES_CLAIM] }] },
    placeholders: { [SECRET]: { generated: credential } },
  };
}
