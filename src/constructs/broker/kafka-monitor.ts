import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { POD_MONITOR } from '../../imports/crds/monitoring.coreos.com/pod-monitor';
import { CustomResource } from '../kubernetes/custom-resource';
import { NAME_LABEL } from '../kubernetes/deployment';
import { SCHEMA_REGISTRY_ENDPOINT } from './schema-registry-endpoint';

const EVERY = { path: '/metrics', interval: '30s' } as const;

/**
 * Lets Prometheus read the brokers, the exporter of consumer lag, the operators of topics and users, and the schema
 * registry. Strimzi opens the ports of its pods itself.
 */
export class KafkaMonitor extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new CustomResource(this, 'Kafka', POD_MONITOR, {
      metadata: { name: 'kafka', namespace: NAMESPACES.broker },
      spec: {
        selector: { matchLabels: { 'strimzi.io/kind': 'Kafka' } },
        podMetricsEndpoints: [
          { port: 'tcp-prometheus', ...EVERY },
          // The two operators share a pod; the names of these ports have changed between versions of Strimzi.
          { portNumber: 8080, ...EVERY },
          { portNumber: 8081, ...EVERY },
        ],
      },
    });
    new CustomResource(this, 'SchemaRegistry', POD_MONITOR, {
      metadata: { name: SCHEMA_REGISTRY_ENDPOINT.name, namespace: NAMESPACES.broker },
      spec: {
        selector: { matchLabels: { [NAME_LABEL]: SCHEMA_REGISTRY_ENDPOINT.name } },
        podMetricsEndpoints: [{ port: 'http', ...EVERY }],
      },
    });
  }
}
