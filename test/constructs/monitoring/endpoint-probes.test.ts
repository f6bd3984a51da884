import { describe, expect, it } from 'vitest';
import { BlackboxExporter } from '../../../src/constructs/monitoring/blackbox-exporter';
import { EndpointProbes } from '../../../src/constructs/monitoring/endpoint-probes';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';
import { renderHub } from '../../support/render-hub';

const exporter = (trusted: boolean) => {
  const objects = renderHub((chart) => new BlackboxExporter(chart, 'B', { trusted }));
  const { values } = findObject(objects, 'HelmRelease').spec as { values: { config: { modules: Record<string, never> } } };
  return values.config.modules as Record<string, { http: object; timeout: string }>;
};
const probes = renderCluster(
  (chart) =>
    new EndpointProbes(chart, 'E', [
      { name: 'portal', url: 'https://acme.example.org/' },
      { name: 'auth', url: 'https://auth.acme.example.org/realms/m2mgate' },
    ]),
);

describe('EndpointProbes', () => {
  it('asks each endpoint for itself, under one job and its own name', () => {
    expect(findObject(probes, 'Probe', 'portal').spec).toMatchObject({
      jobName: 'public-endpoints',
      prober: { url: 'prometheus-blackbox-exporter.monitoring-system.svc.cluster.local:9115' },
      targets: { staticConfig: { static: ['https://acme.example.org/'], labels: { endpoint: 'portal' } } },
    });
    expect(probes.map(({ metadata }) => metadata.name)).toEqual(['portal', 'auth']);
  });

  it('asks for a check that the exporter knows, and waits longer than the exporter does', () => {
    const { module, scrapeTimeout } = findObject(probes, 'Probe', 'auth').spec as Record<string, string>;
    const check = exporter(true)[module ?? ''];
    expect(Number.parseInt(scrapeTimeout ?? '', 10)).toBeGreaterThan(Number.parseInt(check?.timeout ?? '', 10));
  });
});

describe('BlackboxExporter', () => {
  it('takes nothing but an answer over TLS', () => {
    expect(Object.values(exporter(true))[0]?.http).toMatchObject({ fail_if_not_ssl: true });
  });

  it('verifies certificates, unless they are from the staging service of the authority', () => {
    expect(JSON.stringify(exporter(true))).not.toContain('insecure_skip_verify');
    expect(Object.values(exporter(false))[0]?.http).toMatchObject({ tls_config: { insecure_skip_verify: true } });
  });
});
