import type { ResourceRequirements } from '../base/resources-spec';
import type { ServiceKey } from './services';

/** What a service gets instead of its defaults, so that it carries an expected load. */
export interface ServiceSizing {
  readonly replicas?: number;
  readonly resources?: ResourceRequirements;
  /** Connections that each replica keeps to the database. */
  readonly databaseConnections?: number;
}

/** The services that an expected load changes, by key; all others keep their defaults. */
export type Sizing = Readonly<Partial<Record<ServiceKey, ServiceSizing>>>;
