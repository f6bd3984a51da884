import type { ResourceRequirements } from '../base/resources-spec';
import type { ExternalApi } from './external-apis';

/**
 * What a service connects to.
 *
 * Environment variables, Secrets, the key pair and the admitted connections all follow from it; nothing else says who
 * talks to whom.
 */
export interface ServiceNeeds {
  /** Registers with cascade and talks to devices and other services through it (thesis section 2.1.1). */
  readonly cascade?: true;
  /** Calls the API of the core service. */
  readonly core?: true;
  /** Schema of the MySQL cluster that belongs to the service (thesis listing 21). */
  readonly database?: string;
  /** Writes to and reads from Kafka. */
  readonly broker?: true;
  /** Looks up schemas of Kafka messages. */
  readonly schemaRegistry?: true;
  /**
   * Uses Keycloak: to check the tokens of callers, to sign people in, or to manage users, groups and roles with client
   * credentials (thesis section 4.2.3).
   */
  readonly auth?: 'tokens' | 'login' | 'administration';
  /** Sends mails, when the project names a mail server. */
  readonly mail?: true;
  /** Web APIs of others, by the setting in project.ts that switches each on. */
  readonly externalApis?: Readonly<Record<string, ExternalApi>>;
}

/** Files that a service keeps. */
export interface ServiceStorage {
  readonly path: string;
  readonly sizeGB: number;
  /**
   * Whether all replicas see the same files (class `nfs`), or each has a Hetzner volume of its own, of 10 GB at least.
   *
   * A service with volumes of its own runs as a StatefulSet.
   */
  readonly shared: boolean;
}

/** What Blue knows about one M2MGate service without asking the project. */
export interface ServiceDefinition {
  /** Name of the Kubernetes objects, and after `sage-` of the image (thesis listing 24). */
  readonly name: string;
  /** Key under `m2mgate` in the specification. */
  readonly specKey: string;
  /** Whether the service runs when the project says nothing; `always` cannot be switched off (thesis table B.6). */
  readonly enabled: 'always' | boolean;
  /** What the service is, for people who write a project.ts. */
  readonly description: string;
  readonly needs: ServiceNeeds;
  /** Requests and limits of each container, unless the project sets its own. */
  readonly resources: ResourceRequirements;
  /** @default 1 */
  readonly replicas?: number;
  /** Connections that each replica may open to the database. @default - what the service does by itself */
  readonly databaseConnections?: number;
  /** Environment variables that carry a setting of project.ts as it is, by the name of the setting. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Under which name the service answers on the web, in front of the base domain: fixed, or chosen by a setting. */
  readonly web?: { readonly subdomain: string } | { readonly subdomainSetting: string };
  /** Signs certificates of devices, and therefore holds the key of the certificate authority (thesis table 4.1). */
  readonly signsCertificates?: true;
  readonly storage?: ServiceStorage;
}
