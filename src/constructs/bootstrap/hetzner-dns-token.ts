/**
 * Token for the zones of the environment: external-dns writes records with it, cert-manager solves challenges.
 *
 * Hetzner's zones are part of its Cloud API, so this is a Cloud token with write access to everything in the Hetzner
 * project that owns the zone. Zones therefore belong into a project of their own.
 */
export const HETZNER_DNS_TOKEN = {
  /** Name of the Secret in each namespace that needs the token. */
  secret: 'hetznerdns-token',
  key: 'HETZNERDNS_TOKEN',
  gitlabVariable: 'HETZNERDNS_TOKEN',
} as const;
