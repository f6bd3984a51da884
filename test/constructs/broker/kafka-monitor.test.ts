import { describe, expect, it } from 'vitest';
import { KafkaMonitor } from '../../../src/constructs/broker/kafka-monitor';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';

const objects = renderCluster((chart) => new KafkaMonitor(chart, 'M'));
const endpoints = (name: string) =>
  (
    findObject(objects, 'PodMonitor', name).spec as { podMetricsEndpoints: { port?: string; portNumber?: number }[] }
  ).podMetricsEndpoints.map(({ port, portNumber }) => port ?? portNumber);

describe('KafkaMonitor', () => {
  it('reads brokers and the exporter of lag by the port that Strimzi names, and both operators by number', () => {
    expect(endpoints('kafka')).toEqual(['tcp-prometheus', 8080, 8081]);
  });

  it('finds every pod that belongs to a Kafka', () => {
    expect(findObject(objects, 'PodMonitor', 'kafka').spec).toMatchObject({
      selector: { matchLabels: { 'strimzi.io/kind': 'Kafka' } },
    });
  });

  it('reads the schema registry on its only port', () => {
    expect(endpoints('schema-registry')).toEqual(['http']);
  });
});
