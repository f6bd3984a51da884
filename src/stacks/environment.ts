import type { BackupTarget } from '../base/backup-target-spec';
import type { SmtpSettings } from '../base/smtp-spec';
import type { Realms } from '../catalog/realms';
import type { Sizing } from '../catalog/service-sizing';
import type { AuthSettings } from '../constructs/auth/auth-spec';
import type { AcmeSettings } from '../constructs/bootstrap/acme-spec';
import type { BrokerSettings } from '../constructs/broker/broker-spec';
import type { DatabaseSettings } from '../constructs/database/database-spec';
import type { InfrastructureSettings } from '../constructs/infrastructure/infrastructure-spec';
import type { M2MGateSettings } from '../constructs/m2mgate/m2mgate-spec';
import type { MonitoringSettings } from '../constructs/monitoring/monitoring-spec';

/**
 * A project with every default filled in: what layers and stacks are built from.
 *
 * Each part is the settings of one subsystem, in the words of that subsystem.
 */
export interface Environment {
  /** Short name: namespace in the hub, name of the cluster, owner of DNS records. */
  readonly slug: string;
  readonly baseDomain: string;
  readonly gitlabProjectId: number;
  readonly lifecycle: 'active' | 'hibernated' | 'destroying';
  readonly nodeSize: 'medium' | 'large';
  readonly infrastructure: InfrastructureSettings;
  readonly auth: AuthSettings;
  /** Names of the Keycloak realms, for Keycloak and for Terraform. */
  readonly realms: Realms;
  readonly broker: BrokerSettings;
  readonly database: DatabaseSettings;
  readonly monitoring: MonitoringSettings;
  readonly m2mgate: M2MGateSettings;
  /** What services get because of the expected load; empty without one. What the project says of a service wins. */
  readonly sizing: Sizing;
  /** Where backups go; without it there are none. */
  readonly backup?: BackupTarget & { readonly prefix: string };
  readonly acme: AcmeSettings;
  readonly smtp?: SmtpSettings;
}
