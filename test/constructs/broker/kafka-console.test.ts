import { describe, expect, it } from 'vitest';
import { KafkaConsole } from '../../../src/constructs/broker/kafka-console';
import { findObject } from '../../support/find-object';
import { renderHub } from '../../support/render-hub';

const { values } = findObject(
  renderHub((chart) => new KafkaConsole(chart, 'C')),
  'HelmRelease',
).spec as { values: object };

describe('KafkaConsole', () => {
  it('shows the topics of the broker and the schemas of the registry', () => {
    expect(values).toMatchObject({
      config: {
        kafka: { brokers: ['broker-kafka-bootstrap.kafka.svc:9092'] },
        schemaRegistry: { enabled: true, urls: ['http://schema-registry.kafka.svc:8081'] },
      },
    });
  });

  it('loads no scripts of others that follow the people who use it, as it would by default', () => {
    expect(values).toMatchObject({ config: { analytics: { enabled: false } } });
  });
});
