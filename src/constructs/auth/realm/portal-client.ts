import { OAUTH_CLIENTS } from '../../../catalog/oauth-clients';
import { publicClient } from './public-client';
import type { RealmPart } from './realm-part';

/** The web portal: it runs in the browser, so it has no secret. Its tokens name the groups, which are tenancy scopes. */
export function portalClient(host: string): RealmPart {
  const client = publicClient(OAUTH_CLIENTS.portal.clientId, [`https://${host}/*`]);
  return {
    representation: {
      clients: [
        {
          ...client,
          name: 'M2MGate portal',
          baseUrl: `https://${host}/`,
          protocolMappers: [
            {
              name: 'groups',
              protocol: 'openid-connect',
              protocolMapper: 'oidc-group-membership-mapper',
              config: {
                'claim.name': 'groups',
                'full.path': 'true',
                'id.token.claim': 'true',
                'access.token.claim': 'true',
                'userinfo.token.claim': 'true',
              },
            },
          ],
        },
      ],
    },
  };
}
