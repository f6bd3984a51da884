import { KEYCLOAK_SERVICE } from '../../catalog/keycloak-service';
import { NAMESPACES } from '../../catalog/namespaces';
import { OAUTH_CLIENTS } from '../../catalog/oauth-clients';
import { realmEndpoints } from '../../catalog/realm-endpoints';
import type { ServiceDefinition } from '../../catalog/service-definition';
import { SERVICES } from '../../catalog/services';
import { KAFKA_BOOTSTRAP_SERVERS } from '../../constructs/broker/kafka-endpoint';
import { SCHEMA_REGISTRY_URL } from '../../constructs/broker/schema-registry-endpoint';
import { MYSQL_ACCOUNTS } from '../../constructs/database/mysql-accounts';
import { MYSQL_ENDPOINT } from '../../constructs/database/mysql-endpoint';
import { M2MGateServices } from '../../constructs/m2mgate/m2mgate-services';
import { runningServices } from '../../constructs/m2mgate/running-services';
import type { ServiceConnections } from '../../constructs/m2mgate/service-connections';
import { serviceSecrets } from '../../constructs/m2mgate/service-secrets';
import type { Environment } from '../environment';
import type { LayerDefinition } from '../layer-definition';

/**
 * The M2MGate services (thesis: M2MGateClusterService).
 *
 * @param services What services there are; each needs settings under its key in `m2mgate`.
 */
export function serviceLayer(services: Readonly<Record<string, ServiceDefinition>> = SERVICES): LayerDefinition {
  const running = (environment: Environment) => runningServices(services, environment);
  return {
    name: 'service',
    after: ['broker', 'database', 'auth'],
    timeout: '20m',
    namespaces: (environment) => [
      {
        name: NAMESPACES.m2mgate,
        // One standard holds for a whole namespace. The gateways cannot have their own, because cert-manager only gives
        // them a key pair of this authority in the namespace of its issuer.
        podSecurity: running(environment).some(({ shape }) => shape.networkAdministration) ? 'privileged' : 'restricted',
      },
    ],
    secrets: (environment) => serviceSecrets(running(environment), connections(environment)),
    build: ({ cluster }, environment) => {
      const { slug, baseDomain, monitoring, infrastructure } = environment;
      new M2MGateServices(cluster, 'M2MGateServices', {
        services: running(environment),
        baseDomain,
        connections: connections(environment),
        monitoring: monitoring.enabled,
        loadBalancers: { slug, location: infrastructure.location, type: infrastructure.loadBalancerType },
      });
    },
  };
}

function connections({ baseDomain, broker, smtp, realms }: Environment): ServiceConnections {
  const { m2mgate: account } = MYSQL_ACCOUNTS;
  const { tenantService } = OAUTH_CLIENTS;
  const { issuer, keys } = realmEndpoints(baseDomain, realms.m2mgate);
  return {
    database: { ...MYSQL_ENDPOINT, username: account.name, password: { generated: account.credential } },
    ...(broker.enabled && {
      broker: { bootstrapServers: KAFKA_BOOTSTRAP_SERVERS, schemaRegistryUrl: SCHEMA_REGISTRY_URL },
    }),
    auth: {
      issuer,
      keys,
      url: `http://${KEYCLOAK_SERVICE.host}:${KEYCLOAK_SERVICE.port}`,
      realm: realms.m2mgate,
      portalClientId: OAUTH_CLIENTS.portal.clientId,
      tenantClient: { id: tenantService.clientId, secret: { generated: tenantService.credential } },
    },
    ...(smtp && { mail: smtp }),
  };
}
