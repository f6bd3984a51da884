import { NAMESPACES } from '../../catalog/namespaces';
import { realmEndpoints } from '../../catalog/realm-endpoints';
import { KAFKA_BOOTSTRAP_SERVERS } from '../../constructs/broker/kafka-endpoint';
import { SCHEMA_REGISTRY_URL } from '../../constructs/broker/schema-registry-endpoint';
import { MYSQL_ENDPOINT } from '../../constructs/database/mysql-endpoint';
import { needLabel } from '../../constructs/kubernetes/need-label';
import type { Environment } from '../../stacks/environment';
import type { EnvironmentHandles } from './environment-handles';

/** What constructs of a project may know of its environment. */
export function makeHandles({ slug, baseDomain, broker, realms }: Environment): EnvironmentHandles {
  const { issuer, token, keys } = realmEndpoints(baseDomain, realms.m2mgate);
  return {
    slug,
    baseDomain,
    host: (subdomain) => (subdomain === '' ? baseDomain : `${subdomain}.${baseDomain}`),
    namespaces: NAMESPACES,
    database: { ...MYSQL_ENDPOINT, clientLabels: needLabel('database') },
    ...(broker.enabled && {
      broker: {
        bootstrapServers: KAFKA_BOOTSTRAP_SERVERS,
        schemaRegistry: SCHEMA_REGISTRY_URL,
        clientLabels: { ...needLabel('broker'), ...needLabel('schema-registry') },
      },
    }),
    auth: { issuer, token, keys },
  };
}
