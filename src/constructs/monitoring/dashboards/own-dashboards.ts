import type { MonitoringFlags } from '../rules/monitoring-flags';
import type { OwnDashboard } from './own-dashboard';

const BROKER = (flags: MonitoringFlags) => flags.broker;

/** The dashboards of a managed cluster, in the order in which one looks at them. */
export const OWN_DASHBOARDS: readonly OwnDashboard[] = [
  { name: 'environment', folder: 'Environment' },

  { name: 'm2mgate', folder: 'M2MGate' },
  { name: 'm2mgate-service', folder: 'M2MGate' },
  { name: 'm2mgate-devices', folder: 'M2MGate' },
  { name: 'm2mgate-messages', folder: 'M2MGate', when: ({ services }) => services.includes('madService') },
  { name: 'm2mgate-database', folder: 'M2MGate' },
  { name: 'm2mgate-jvm', folder: 'M2MGate' },
  { name: 'm2mgate-vpn', folder: 'M2MGate', when: ({ services }) => services.includes('vpngateService') },

  { name: 'mysql', folder: 'Database' },
  { name: 'mysql-innodb', folder: 'Database' },
  { name: 'mysql-galera', folder: 'Database' },
  { name: 'mysql-haproxy', folder: 'Database' },
  { name: 'mysql-backups', folder: 'Database', when: ({ backup }) => backup !== false },

  { name: 'kafka', folder: 'Broker', when: BROKER },
  { name: 'kafka-topics', folder: 'Broker', when: BROKER },
  { name: 'kafka-consumers', folder: 'Broker', when: BROKER },
  { name: 'kafka-metadata', folder: 'Broker', when: BROKER },
  { name: 'schema-registry', folder: 'Broker', when: BROKER },

  { name: 'keycloak', folder: 'Auth' },
  { name: 'keycloak-logins', folder: 'Auth' },
  { name: 'keycloak-runtime', folder: 'Auth' },

  { name: 'endpoints', folder: 'Network' },
  { name: 'traefik', folder: 'Network' },
  { name: 'traefik-services', folder: 'Network' },
  { name: 'certificates', folder: 'Network' },
  { name: 'dns', folder: 'Network' },

  { name: 'volumes', folder: 'Platform' },
  { name: 'nfs', folder: 'Platform' },
  { name: 'k3s', folder: 'Platform' },
  { name: 'etcd', folder: 'Platform' },
  { name: 'autoscaler', folder: 'Platform', when: ({ autoscaler }) => autoscaler },
  { name: 'hcloud', folder: 'Platform' },
  { name: 'containers', folder: 'Platform' },
  { name: 'operators', folder: 'Platform' },
  { name: 'logging', folder: 'Platform' },
];
