import { describe, expect, it } from 'vitest';
import { METRIC_PRODUCERS } from '../../../../src/constructs/monitoring/metrics/metric-producers';
import { buildLayers } from '../../../../src/stacks/build-layers';
import { LAYERS } from '../../../../src/stacks/layers';
import { monitoringLayer } from '../../../../src/stacks/layers/monitoring-layer';
import { environment } from '../../../support/environment';

interface Endpoint {
  readonly port?: string;
  readonly portNumber?: number;
  readonly relabelings?: readonly { readonly targetLabel?: string; readonly replacement?: string }[];
}

/** Where a monitor makes Prometheus ask: the port by name or number, or the one that takes its place in the address. */
function ports(spec: { endpoints?: Endpoint[]; podMetricsEndpoints?: Endpoint[] }): (string | number | undefined)[] {
  return (spec.endpoints ?? spec.podMetricsEndpoints ?? []).map(({ port, portNumber, relabelings = [] }) => {
    const address = relabelings.find(({ targetLabel }) => targetLabel === '__address__')?.replacement;
    return address === undefined ? (port ?? portNumber) : Number(address.split(':')[1]);
  });
}

const LAYERS_WITH_MONITORING = [...LAYERS.filter(({ name }) => name !== monitoringLayer.name), monitoringLayer];
const BACKUP = { endpoint: 'https://fsn1.your-objectstorage.com', region: 'fsn1', bucket: 'acme' };
const monitors = buildLayers(environment({ backup: BACKUP }), LAYERS_WITH_MONITORING)
  .map(({ manifest }) => manifest)
  .filter(({ kind }) => ['PodMonitor', 'ServiceMonitor', 'Probe'].includes(kind))
  .map(({ kind, metadata, spec }) => ({ kind, namespace: metadata.namespace, ports: ports(spec as object) }));

const OURS = METRIC_PRODUCERS.filter(({ scrape }) => !['chart', 'stack', 'hub'].includes(scrape.by));

describe('every program with metrics of the registry is asked for them', () => {
  it.each(OURS.map((producer) => [producer.name, producer.scrape] as const))('%s', (_name, { by, namespace, port }) => {
    const there = monitors.filter((monitor) => monitor.kind === by && monitor.namespace === namespace);
    expect(there).not.toEqual([]);
    if (port !== undefined) expect(there.flatMap((monitor) => monitor.ports)).toContain(port);
  });
});
