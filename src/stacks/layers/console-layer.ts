import { FORWARD_AUTH } from '../../catalog/forward-auth';
import { SUBDOMAINS } from '../../catalog/hosts';
import { KafkaConsole } from '../../constructs/broker/kafka-console';
import { KafkaConsoleRoute } from '../../constructs/broker/kafka-console-route';
import { TRAEFIK_PODS } from '../../constructs/kubernetes/traefik-pods';
import type { LayerDefinition } from '../layer-definition';

/**
 * The console of Kafka. Nothing waits for it.
 *
 * It is not in the broker layer: its release belongs to a hub half, which comes before the cluster half with Kafka. It
 * does not start without Kafka, so the two would wait for each other.
 */
export const consoleLayer: LayerDefinition = {
  name: 'console',
  after: ['broker'],
  timeout: '10m',
  enabled: ({ broker }) => broker.enabled,
  build: ({ hub, cluster }, { baseDomain }) => {
    new KafkaConsole(hub, 'Console');
    new KafkaConsoleRoute(cluster, 'ConsoleRoute', {
      host: `${SUBDOMAINS.console}.${baseDomain}`,
      forwardAuthAddress: `http://${FORWARD_AUTH.name}.${FORWARD_AUTH.namespace}.svc.cluster.local:${FORWARD_AUTH.port}`,
      clients: [TRAEFIK_PODS],
    });
  },
};
