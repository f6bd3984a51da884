import { REALMS } from '../../../src/catalog/realms';
import type { RealmSettings } from '../../../src/constructs/auth/realm/realm-settings';

/** A mail server that wants a password. */
export const SMTP = {
  host: 'smtp.example.org',
  port: 587,
  from: 'm2mgate@example.org',
  username: 'm2mgate',
  password: { gitlabVariable: 'SMTP_PASSWORD' },
};

/** Realms with everything that a project switches on by default, and a mail server. */
export const SETTINGS: RealmSettings = {
  baseDomain: 'acme.example.org',
  realms: REALMS,
  entra: true,
  smtp: SMTP,
  grafana: true,
  portalHost: 'acme.example.org',
  tenantService: true,
  clients: [],
};
