import { describe, expect, it } from 'vitest';
import { SERVICES } from '../../../src/catalog/services';
import { LAYERS } from '../../../src/stacks/layers';
import { serviceLayer } from '../../../src/stacks/layers/service-layer';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { EVERYTHING } from '../../project/examples';
import { environment } from '../../support/environment';
import { renderServices } from '../../support/render-services';
import { workloads } from '../../support/workload';

const layer = serviceLayer();
const SECRETS = {
  m2mgate: {
    portal: { enableGoogleAPI: true, env: { A: { gitlabVariable: 'A' } } },
    messageService: { enableEsendex: true },
  },
  smtp: { host: 'mail.example.org', from: 'a@example.org', username: 'u', password: { gitlabVariable: 'SMTP' } },
};

/** Every key of a Secret that some object refers to, as `secret/key`. */
function references(objects: readonly Manifest[]): string[] {
  const fromVariables = workloads(objects).flatMap(({ container: { env } }) =>
    env.flatMap(({ valueFrom }) => (valueFrom ? [`${valueFrom.secretKeyRef.name}/${valueFrom.secretKeyRef.key}`] : [])),
  );
  const fromCertificates = objects
    .filter(({ kind }) => kind === 'Certificate')
    .map(({ spec }) => (spec as { keystores: { pkcs12: { passwordSecretRef: { name: string; key: string } } } }).keystores)
    .map(({ pkcs12: { passwordSecretRef } }) => `${passwordSecretRef.name}/${passwordSecretRef.key}`);
  return [...new Set([...fromVariables, ...fromCertificates])].sort();
}

function claims(project: Record<string, unknown>): string[] {
  const secrets = layer.secrets?.(environment(project)) ?? [];
  return secrets.flatMap(({ name, data }) => Object.keys(data).map((key) => `${name}/${key}`)).sort();
}

describe('the service layer', () => {
  it.each([
    ['the example', {}],
    ['a project with secrets everywhere', SECRETS],
    ['a project with every field set', { ...EVERYTHING }],
    ['a project without a database client', { m2mgate: { tenantService: { enabled: false } } }],
  ])('claims exactly the Secrets that %s reads', (_what, project) => {
    expect(claims(project)).toEqual(references(renderServices(project)));
  });

  it('claims the password of the certificate authority even when no service holds a key', () => {
    const { needs: _, ...portal } = SERVICES.portal;
    const alone = serviceLayer({ portal: { ...portal, needs: {} } });
    expect(alone.secrets?.(environment())).toEqual([
      { name: 'm2mgate-keystore', namespace: 'm2mgate', data: { password: { generated: 'm2mgate-keystore' } } },
    ]);
  });

  it('claims nothing twice', () => {
    const names = (layer.secrets?.(environment(SECRETS)) ?? []).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('reads every certificate Secret from a Certificate of its own', () => {
    const objects = renderServices();
    const made = objects
      .filter(({ kind }) => kind === 'Certificate')
      .map(({ spec }) => (spec as { secretName: string }).secretName);
    const read = workloads(objects).flatMap(({ pod }) => pod.volumes.flatMap(({ secret }) => secret?.secretName ?? []));
    expect(read.filter((name) => !made.includes(name))).toEqual([]);
  });

  it.each([
    [{}, 'privileged'],
    [{ vpngateService: { enabled: false } }, 'restricted'],
    [{ vpngateService: { numberOfVPNs: 0 } }, 'restricted'],
  ])('with %o enforces the Pod Security Standard %s', (m2mgate, podSecurity) => {
    expect(layer.namespaces?.(environment({ m2mgate }))).toEqual([{ name: 'm2mgate', podSecurity }]);
  });

  it('is monitored by one ServiceMonitor, and only where there is monitoring', () => {
    const monitors = (project: Record<string, unknown>) =>
      renderServices(project).filter(({ kind }) => kind === 'ServiceMonitor');
    expect(monitors({ monitoring: { enabled: false } })).toEqual([]);
    const [monitor, ...others] = monitors({});
    expect(others).toEqual([]);
    expect(monitor?.spec).toEqual({
      selector: { matchLabels: { 'app.kubernetes.io/part-of': 'm2mgate' } },
      jobLabel: 'app.kubernetes.io/name',
      endpoints: [{ port: 'management', path: '/actuator/prometheus', interval: '30s' }],
    });
  });

  it('shows the ServiceMonitor one Service for each service, and none of those for devices', () => {
    const watched = renderServices().filter(
      ({ kind, metadata }) => kind === 'Service' && metadata.labels?.['app.kubernetes.io/part-of'] === 'm2mgate',
    );
    const names = new Set(workloads(renderServices()).map(({ labels }) => labels['app.kubernetes.io/name']));
    expect(watched.map(({ metadata }) => metadata.name).sort()).toEqual([...names].sort());
    for (const { spec } of watched)
      expect((spec as { ports: { name: string }[] }).ports.map(({ name }) => name)).toContain('management');
  });

  it('says nothing about Kafka when there is no broker', () => {
    const without = { broker: { enabled: false }, m2mgate: { madService: { enabled: false } } };
    expect(JSON.stringify(renderServices(without))).not.toContain('kafka');
  });

  it('is one of the layers', () => {
    expect(LAYERS.map(({ name }) => name)).toContain('service');
  });
});
