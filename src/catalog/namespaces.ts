/** Namespaces of a managed cluster, by what lives in them. */
export const NAMESPACES = {
  /** Made by K3s; holds what serves the whole cluster. */
  system: 'kube-system',
  /** Made by kube-hetzner with Traefik. */
  ingress: 'traefik',
  /** Made by kube-hetzner with cert-manager. */
  certManager: 'cert-manager',
  externalDns: 'external-dns',
  broker: 'kafka',
  database: 'mysql',
  auth: 'keycloak',
  monitoring: 'monitoring-system',
  m2mgate: 'm2mgate',
} as const;
