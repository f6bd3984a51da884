import { Construct } from 'constructs';
import { CHARTS } from '../../catalog/charts';
import { NAMESPACES } from '../../catalog/namespaces';
import { HelmRelease } from '../flux/helm-release';
import { KAFKA_BOOTSTRAP_SERVERS } from './kafka-endpoint';
import { SCHEMA_REGISTRY_URL } from './schema-registry-endpoint';

/** Redpanda Console, in which people look at topics, consumers and schemas. It has no login of its own. */
export class KafkaConsole extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new HelmRelease(this, 'Release', {
      chart: CHARTS.console,
      targetNamespace: NAMESPACES.broker,
      values: {
        config: {
          kafka: { brokers: [KAFKA_BOOTSTRAP_SERVERS] },
          schemaRegistry: { enabled: true, urls: [SCHEMA_REGISTRY_URL] },
          // By default its pages load scripts of others that follow the people who use them.
          analytics: { enabled: false },
        },
        resources: { requests: { cpu: '20m', memory: '128Mi' }, limits: { memory: '256Mi' } },
      },
    });
  }
}
