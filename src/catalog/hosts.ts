/** Names in front of the base domain that the platform uses itself. */
export const SUBDOMAINS = {
  /** Keycloak. */
  auth: 'auth',
  /** Where a login in front of a route begins and ends. */
  login: 'login',
  /** Grafana, when it is exposed. */
  grafana: 'grafana',
  /** The Traefik dashboard. */
  traefik: 'traefik',
  /** The Redpanda console for Kafka. */
  console: 'console',
  /** The API of the core service. */
  core: 'core',
  /** The load balancer that devices connect to. */
  cascade: 'cascade',
  /** The load balancer of the VPN gateways. */
  vpngate: 'vpngate',
} as const;

export type Subdomain = keyof typeof SUBDOMAINS;
