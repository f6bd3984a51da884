import type { SmtpSettings } from '../../../base/smtp-spec';
import type { Realms } from '../../../catalog/realms';
import type { ClientSettings } from '../client-spec';

/** What the realms depend on, as plain data. */
export interface RealmSettings {
  readonly baseDomain: string;
  readonly realms: Realms;
  /** Whether users of INSIDE M2M sign in with Entra ID. */
  readonly entra: boolean;
  /** Without it Keycloak sends no mails. */
  readonly smtp?: SmtpSettings;
  /** Whether people reach Grafana, so that it needs a login. */
  readonly grafana: boolean;
  /** Name under which the portal answers; absent when there is none. */
  readonly portalHost?: string;
  readonly tenantService: boolean;
  readonly clients: readonly ClientSettings[];
  /** @default - Keycloak's own */
  readonly loginTheme?: string;
}
