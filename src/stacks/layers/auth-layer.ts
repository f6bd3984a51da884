import { FORWARD_AUTH } from '../../catalog/forward-auth';
import { SUBDOMAINS } from '../../catalog/hosts';
import { NAMESPACES } from '../../catalog/namespaces';
import { realmEndpoints } from '../../catalog/realm-endpoints';
import { BOOTSTRAP_ADMIN } from '../../constructs/auth/bootstrap-admin';
import { ForwardAuth } from '../../constructs/auth/forward-auth';
import { forwardAuthSecret } from '../../constructs/auth/forward-auth-secret';
import { KeycloakMonitor } from '../../constructs/auth/keycloak-monitor';
import { KeycloakRoute } from '../../constructs/auth/keycloak-route';
import { KeycloakServer } from '../../constructs/auth/keycloak-server';
import { RealmImports } from '../../constructs/auth/realm-imports';
import { realmSecrets } from '../../constructs/auth/realm-secrets';
import { REALM_UPDATE_PODS } from '../../constructs/auth/realm-update-pods';
import { REALM_UPDATER } from '../../constructs/auth/realm-updater';
import { MYSQL_ACCOUNTS } from '../../constructs/database/mysql-accounts';
import { MYSQL_ENDPOINT } from '../../constructs/database/mysql-endpoint';
import { clientsOf } from '../../constructs/kubernetes/clients-of';
import { NAME_LABEL } from '../../constructs/kubernetes/deployment';
import type { NetworkPeer } from '../../constructs/kubernetes/network-policy';
import { PROMETHEUS_PODS } from '../../constructs/kubernetes/prometheus-pods';
import { TRAEFIK_PODS } from '../../constructs/kubernetes/traefik-pods';
import type { ClusterSecret } from '../../constructs/secret/cluster-secret';
import type { Environment } from '../environment';
import { environmentRealms } from '../environment-realms';
import type { LayerDefinition } from '../layer-definition';

/** Secret with user name and password of the database; the database layer claims it. */
const DATABASE_SECRET = 'keycloak-db';

/** Keycloak with its realms, and the login in front of what has none (thesis: M2MGateClusterAuth). */
export const authLayer: LayerDefinition = {
  name: 'auth',
  after: ['database'],
  timeout: '15m',
  namespaces: () => [{ name: NAMESPACES.auth, podSecurity: 'baseline' }],
  secrets: (environment) => {
    const { administration, own } = environmentRealms(environment);
    return [bootstrapAdmin(), realmUpdater(), forwardAuthSecret(), ...[administration, ...own].flatMap(realmSecrets)];
  },
  build: ({ cluster }, environment) => {
    const { baseDomain, auth, realms, monitoring } = environment;
    const { administration, own } = environmentRealms(environment);
    const host = `${SUBDOMAINS.auth}.${baseDomain}`;

    new KeycloakServer(cluster, 'Keycloak', {
      host,
      database: { ...MYSQL_ENDPOINT, database: MYSQL_ACCOUNTS.keycloak.databases[0], secret: DATABASE_SECRET },
      realms: [administration, ...own],
      clients: keycloakClients(environment),
      monitors: monitoring.enabled ? [PROMETHEUS_PODS] : [],
    });
    new KeycloakRoute(cluster, 'KeycloakRoute', {
      host,
      administrationRealm: realms.administration,
      adminSources: auth.adminSources,
    });
    if (monitoring.enabled) new KeycloakMonitor(cluster, 'KeycloakMonitor');
    new RealmImports(cluster, 'RealmImports', own);
    new ForwardAuth(cluster, 'ForwardAuth', {
      baseDomain,
      host: `${SUBDOMAINS.login}.${baseDomain}`,
      endpoints: realmEndpoints(baseDomain, realms.infrastructure),
      roles: ['admin', 'operator'],
      clients: [TRAEFIK_PODS],
    });
  },
};

/** Who asks Keycloak for tokens and keys inside the cluster, and Traefik for everybody outside. */
function keycloakClients({ monitoring }: Environment): NetworkPeer[] {
  return [
    TRAEFIK_PODS,
    { namespace: FORWARD_AUTH.namespace, pods: { [NAME_LABEL]: FORWARD_AUTH.name } },
    { namespace: NAMESPACES.auth, pods: REALM_UPDATE_PODS },
    clientsOf('auth'),
    ...(monitoring.enabled && monitoring.grafana.exposeDashboard
      ? [{ namespace: NAMESPACES.monitoring, pods: { [NAME_LABEL]: 'grafana' } }]
      : []),
  ];
}

function bootstrapAdmin(): ClusterSecret {
  const { secret, username, credential } = BOOTSTRAP_ADMIN;
  return {
    name: secret,
    namespace: NAMESPACES.auth,
    data: { username: { literal: username }, password: { generated: credential } },
  };
}

function realmUpdater(): ClusterSecret {
  const { secret, clientId, keys, credential } = REALM_UPDATER;
  return {
    name: secret,
    namespace: NAMESPACES.auth,
    data: { [keys.clientId]: { literal: clientId }, [keys.clientSecret]: { generated: credential } },
  };
}
