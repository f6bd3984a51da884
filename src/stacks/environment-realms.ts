import { administrationRealm } from '../constructs/auth/realm/administration-realm';
import { infrastructureRealm } from '../constructs/auth/realm/infrastructure-realm';
import { m2mgateRealm } from '../constructs/auth/realm/m2mgate-realm';
import type { Realm } from '../constructs/auth/realm/realm';
import type { RealmSettings } from '../constructs/auth/realm/realm-settings';
import type { Environment } from './environment';

/** The realms of an environment, by who makes them. */
export interface EnvironmentRealms {
  /** Made by Keycloak: updated, never imported. */
  readonly administration: Realm;
  /** Made by us. */
  readonly own: readonly Realm[];
}

/** Puts the realms of an environment together. */
export function environmentRealms({ baseDomain, realms, auth, smtp, monitoring, m2mgate }: Environment): EnvironmentRealms {
  const { enabled, urlSubdomain } = m2mgate.portal;
  const settings: RealmSettings = {
    baseDomain,
    realms,
    entra: auth.enableInsideM2MAzureAD,
    grafana: monitoring.enabled && monitoring.grafana.exposeDashboard,
    tenantService: m2mgate.tenantService.enabled,
    clients: auth.clients,
    ...(smtp && { smtp }),
    ...(enabled && { portalHost: urlSubdomain === '' ? baseDomain : `${urlSubdomain}.${baseDomain}` }),
    ...(auth.loginTheme && { loginTheme: auth.loginTheme }),
  };
  return { administration: administrationRealm(settings), own: [infrastructureRealm(settings), m2mgateRealm(settings)] };
}
