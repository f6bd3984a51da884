import { FORWARD_AUTH } from '../../catalog/forward-auth';
import { OAUTH_CLIENTS } from '../../catalog/oauth-clients';
import type { ClusterSecret } from '../secret/cluster-secret';

/** The Secret of the forward auth, in Traefik's namespace. */
export const FORWARD_AUTH_SECRET = {
  secret: 'forward-auth',
  keys: { clientSecret: 'client-secret', cookieSeed: 'cookie-seed' },
} as const;

/** What has to be in that Secret: the client secret as the realm knows it, and what cookies are encrypted with. */
export function forwardAuthSecret(): ClusterSecret {
  const { secret, keys } = FORWARD_AUTH_SECRET;
  return {
    name: secret,
    namespace: FORWARD_AUTH.namespace,
    data: {
      [keys.clientSecret]: { generated: OAUTH_CLIENTS.forwardAuth.credential },
      [keys.cookieSeed]: { generated: 'forward-auth-cookie' },
    },
  };
}
