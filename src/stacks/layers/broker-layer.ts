import { NAMESPACES } from '../../catalog/namespaces';
import { KafkaCluster } from '../../constructs/broker/kafka-cluster';
import { KafkaMonitor } from '../../constructs/broker/kafka-monitor';
import { SchemaRegistry } from '../../constructs/broker/schema-registry';
import { clientsOf } from '../../constructs/kubernetes/clients-of';
import { NAME_LABEL } from '../../constructs/kubernetes/deployment';
import type { NetworkPeer } from '../../constructs/kubernetes/network-policy';
import { PROMETHEUS_PODS } from '../../constructs/kubernetes/prometheus-pods';
import type { LayerDefinition } from '../layer-definition';

const CONSOLE: NetworkPeer = { namespace: NAMESPACES.broker, pods: { [NAME_LABEL]: 'console' } };
const REGISTRY: NetworkPeer = { namespace: NAMESPACES.broker, pods: { [NAME_LABEL]: 'schema-registry' } };

/** Kafka and its schemas (thesis: M2MGateClusterBroker, whose console is a layer of its own). */
export const brokerLayer: LayerDefinition = {
  name: 'broker',
  after: ['bootstrap'],
  timeout: '20m',
  enabled: ({ broker }) => broker.enabled,
  namespaces: () => [{ name: NAMESPACES.broker, podSecurity: 'baseline' }],
  build: ({ cluster }, { broker, monitoring }) => {
    new KafkaCluster(cluster, 'Kafka', {
      kafka: broker.kafka,
      clients: [REGISTRY, CONSOLE, clientsOf('broker')],
      monitoring: monitoring.enabled,
    });
    new SchemaRegistry(cluster, 'SchemaRegistry', {
      clients: [CONSOLE, clientsOf('schema-registry')],
      monitors: monitoring.enabled ? [PROMETHEUS_PODS] : [],
    });
    if (monitoring.enabled) new KafkaMonitor(cluster, 'KafkaMonitor');
  },
};
