import type { SmtpSettings } from '../../base/smtp-spec';
import type { GeneratedValue } from '../secret/cluster-secret';

/** The neighbours of the services, as plain data: the layer takes it from the subsystems that provide them. */
export interface ServiceConnections {
  readonly database: {
    readonly host: string;
    readonly port: number;
    readonly username: string;
    readonly password: GeneratedValue;
  };
  /** Absent when the environment has no message broker. */
  readonly broker?: {
    /** Kafka's first contact, as `host:port`. */
    readonly bootstrapServers: string;
    readonly schemaRegistryUrl: string;
  };
  readonly auth: {
    /** What the tokens of the realm name as their issuer. */
    readonly issuer: string;
    /** Address of the keys that the tokens are signed with. */
    readonly keys: string;
    /** Address of Keycloak's administration, without a path. */
    readonly url: string;
    readonly realm: string;
    /** Client under which people sign in to the portal. */
    readonly portalClientId: string;
    /** Client with which the tenant service manages users, groups and roles. */
    readonly tenantClient: { readonly id: string; readonly secret: GeneratedValue };
  };
  /** Absent when the project names no mail server. */
  readonly mail?: SmtpSettings;
}
