import type { ServiceDefinition } from '../../catalog/service-definition';
import { SERVICES } from '../../catalog/services';

/** A user of the MySQL cluster and the databases it owns. */
export interface MySqlAccount {
  readonly name: string;
  readonly databases: readonly string[];
  /** Name of the generated credential that is its password; consumers in other namespaces claim the same one. */
  readonly credential: string;
}

const services: readonly ServiceDefinition[] = Object.values(SERVICES);

/** The users of the MySQL cluster (thesis listing 21). A service has a database when the catalog says that it needs one. */
export const MYSQL_ACCOUNTS = {
  m2mgate: {
    name: 'm2mgate',
    databases: services.flatMap(({ needs }) => needs.database ?? []),
    credential: 'mysql-m2mgate',
  },
  keycloak: { name: 'keycloak', databases: ['keycloak'], credential: 'mysql-keycloak' },
} as const satisfies Record<string, MySqlAccount>;
