import { SUBDOMAINS } from '../../catalog/hosts';
import { NAMESPACES } from '../../catalog/namespaces';
import { Controllers } from '../../constructs/bootstrap/controllers';
import { HETZNER_DNS_TOKEN } from '../../constructs/bootstrap/hetzner-dns-token';
import { NfsStorage } from '../../constructs/bootstrap/nfs-storage';
import { TraefikDashboard } from '../../constructs/bootstrap/traefik-dashboard';
import { WildcardCertificate } from '../../constructs/bootstrap/wildcard-certificate';
import type { ClusterSecret } from '../../constructs/secret/cluster-secret';
import type { LayerDefinition } from '../layer-definition';

const DASHBOARD_LOGIN = 'traefik-dashboard';

/** Controllers, shared storage and the way in (thesis: M2MGateClusterBootstrap without the cluster itself). */
export const bootstrapLayer: LayerDefinition = {
  name: 'bootstrap',
  after: ['secrets'],
  timeout: '15m',
  namespaces: ({ broker, monitoring }) => [
    { name: NAMESPACES.externalDns, podSecurity: 'restricted' },
    { name: NAMESPACES.database, podSecurity: 'baseline' },
    { name: NAMESPACES.auth, podSecurity: 'baseline' },
    ...(broker.enabled ? [{ name: NAMESPACES.broker, podSecurity: 'baseline' } as const] : []),
    // The node exporter reads the host.
    ...(monitoring.enabled ? [{ name: NAMESPACES.monitoring, podSecurity: 'privileged' } as const] : []),
  ],
  secrets: () => [dnsToken(NAMESPACES.externalDns), dnsToken(NAMESPACES.ingress), dashboardLogin()],
  build: ({ hub, cluster }, { slug, baseDomain, broker, monitoring, acme }) => {
    new Controllers(hub, 'Controllers', { slug, baseDomain, broker: broker.enabled, monitoring: monitoring.enabled });
    new NfsStorage(cluster, 'NfsStorage');
    new WildcardCertificate(cluster, 'WildcardCertificate', { baseDomain, ...acme });
    new TraefikDashboard(cluster, 'TraefikDashboard', {
      host: `${SUBDOMAINS.traefik}.${baseDomain}`,
      credentials: DASHBOARD_LOGIN,
    });
  },
};

function dnsToken(namespace: string): ClusterSecret {
  const { secret, key, gitlabVariable } = HETZNER_DNS_TOKEN;
  return { name: secret, namespace, data: { [key]: { gitlabVariable } } };
}

function dashboardLogin(): ClusterSecret {
  return {
    name: DASHBOARD_LOGIN,
    namespace: NAMESPACES.ingress,
    type: 'kubernetes.io/basic-auth',
    data: { username: { literal: 'admin' }, password: { generated: 'traefik-dashboard' } },
  };
}
