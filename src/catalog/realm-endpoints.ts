import { SUBDOMAINS } from './hosts';
import { KEYCLOAK_SERVICE } from './keycloak-service';

/** Addresses at which the clients of one realm find Keycloak. */
export interface RealmEndpoints {
  /** What tokens name as their issuer, also those that were fetched inside the cluster. */
  readonly issuer: string;
  /** For browsers: begins a login. */
  readonly authorization: string;
  /** For browsers: ends a session. */
  readonly logout: string;
  /** For pods: exchanges codes and credentials for tokens. */
  readonly token: string;
  /** For pods: the keys that tokens are signed with. */
  readonly keys: string;
  /** For pods: claims of a signed-in user. */
  readonly userInfo: string;
}

/**
 * The OpenID Connect endpoints of a realm.
 *
 * Pods use the Service and not the public name: that leads out of the cluster, through the load balancer and back in,
 * which not every node can do. Keycloak answers on both because its backchannel is dynamic.
 */
export function realmEndpoints(baseDomain: string, realm: string): RealmEndpoints {
  const issuer = `https://${SUBDOMAINS.auth}.${baseDomain}/realms/${realm}`;
  const browser = `${issuer}/protocol/openid-connect`;
  const pod = `http://${KEYCLOAK_SERVICE.host}:${KEYCLOAK_SERVICE.port}/realms/${realm}/protocol/openid-connect`;
  return {
    issuer,
    authorization: `${browser}/auth`,
    logout: `${browser}/logout`,
    token: `${pod}/token`,
    keys: `${pod}/certs`,
    userInfo: `${pod}/userinfo`,
  };
}
