import { FORWARD_AUTH } from '../../catalog/forward-auth';
import { SUBDOMAINS } from '../../catalog/hosts';
import { NAMESPACES } from '../../catalog/namespaces';
import { KafkaCluster } from '../../constructs/broker/kafka-cluster';
import { KafkaConsole } from '../../constructs/broker/kafka-console';
import { KafkaConsoleRoute } from '../../constructs/broker/kafka-console-route';
import { KafkaMonitor } from '../../constructs/broker/kafka-monitor';
import { SchemaRegistry } from '../../constructs/broker/schema-registry';
import { clientsOf } from '../../constructs/kubernetes/clients-of';
import { NAME_LABEL } from '../../constructs/kubernetes/deployment';
import type { NetworkPeer } from '../../constructs/kubernetes/network-policy';
import type { LayerDefinition } from '../layer-definition';

const CONSOLE: NetworkPeer = { namespace: NAMESPACES.broker, pods: { [NAME_LABEL]: 'console' } };
const REGISTRY: NetworkPeer = { namespace: NAMESPACES.broker, pods: { [NAME_LABEL]: 'schema-registry' } };
const PROMETHEUS: NetworkPeer = { namespace: NAMESPACES.monitoring, pods: { [NAME_LABEL]: 'prometheus' } };
const TRAEFIK: NetworkPeer = { namespace: NAMESPACES.ingress, pods: { [NAME_LABEL]: 'traefik' } };

/** Kafka, its schemas and its console (thesis: M2MGateClusterBroker). */
export const brokerLayer: LayerDefinition = {
  name: 'broker',
  after: ['bootstrap'],
  timeout: '20m',
  enabled: ({ broker }) => broker.enabled,
  namespaces: () => [{ name: NAMESPACES.broker, podSecurity: 'baseline' }],
  build: ({ hub, cluster }, { baseDomain, broker, monitoring }) => {
    new KafkaConsole(hub, 'Console');
    new KafkaCluster(cluster, 'Kafka', {
      kafka: broker.kafka,
      clients: [REGISTRY, CONSOLE, clientsOf('broker')],
      monitoring: monitoring.enabled,
    });
    new SchemaRegistry(cluster, 'SchemaRegistry', {
      clients: [CONSOLE, clientsOf('schema-registry')],
      monitors: monitoring.enabled ? [PROMETHEUS] : [],
    });
    new KafkaConsoleRoute(cluster, 'ConsoleRoute', {
      host: `${SUBDOMAINS.console}.${baseDomain}`,
      forwardAuthAddress: `http://${FORWARD_AUTH.name}.${FORWARD_AUTH.namespace}.svc.cluster.local:${FORWARD_AUTH.port}`,
      clients: [TRAEFIK],
    });
    if (monitoring.enabled) new KafkaMonitor(cluster, 'KafkaMonitor');
  },
};
