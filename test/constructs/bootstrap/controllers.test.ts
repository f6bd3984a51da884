import { describe, expect, it } from 'vitest';
import { Controllers, type ControllersProps } from '../../../src/constructs/bootstrap/controllers';
import { findObject } from '../../support/find-object';
import { renderHub } from '../../support/render-hub';

const props: ControllersProps = { slug: 'acme', baseDomain: 'acme.example.org', broker: true, monitoring: true };
const render = (change: Partial<ControllersProps> = {}) =>
  renderHub((chart) => new Controllers(chart, 'Controllers', { ...props, ...change }));
const releases = (change?: Partial<ControllersProps>) =>
  render(change)
    .filter(({ kind }) => kind === 'HelmRelease')
    .map(({ metadata }) => metadata.name);
const values = (name: string) => (findObject(render(), 'HelmRelease', name).spec as { values: Record<string, unknown> }).values;

describe('Controllers', () => {
  it('brings the Kafka operator only when there is a broker', () => {
    expect(releases()).toContain('strimzi-kafka-operator');
    expect(releases({ broker: false })).not.toContain('strimzi-kafka-operator');
  });

  it('brings the definitions of monitors only when there is monitoring', () => {
    expect(releases()).toContain('prometheus-operator-crds');
    expect(releases({ monitoring: false })).not.toContain('prometheus-operator-crds');
  });

  it.each(['external-dns', 'cert-manager-webhook-hetzner', 'reloader'])(
    'makes a monitor of %s after its definition, and none without monitoring',
    (name) => {
      expect(findObject(render(), 'HelmRelease', name).spec).toMatchObject({ dependsOn: [{ name: 'prometheus-operator-crds' }] });
      expect(JSON.stringify(values(name))).toMatch(/"(service|pod)Monitor":{"enabled":true}/);
      const without = JSON.stringify(findObject(render({ monitoring: false }), 'HelmRelease', name));
      expect(without).not.toMatch(/Monitor|dependsOn/);
    },
  );

  it('keeps the definitions of monitors on the cluster, because releases with monitors cannot be removed without them', () => {
    expect(values('prometheus-operator-crds')).toEqual({ crds: { annotations: { 'helm.sh/resource-policy': 'keep' } } });
  });

  it.each(['cert-manager', 'traefik', 'hcloud-csi', 'kured'])('leaves %s to kube-hetzner', (name) => {
    expect(releases()).not.toContain(name);
  });

  it('gives external-dns only the zone of the environment, owned by its slug', () => {
    expect(values('external-dns')).toMatchObject({
      domainFilters: ['acme.example.org'],
      txtOwnerId: 'acme',
      policy: 'sync',
      registry: 'txt',
    });
  });

  it('notes owners inside the zone, also that of the base domain itself (docs of external-dns, registry/txt)', () => {
    const { txtPrefix } = values('external-dns') as { txtPrefix: string };
    // What is in front of a name, with its type filled in, has to be a label of its own.
    expect(txtPrefix.replace('%{record_type}', 'a')).toMatch(/^[a-z-]+\.$/);
    expect(txtPrefix).toContain('%{record_type}');
  });

  it('pins the annotation prefix, whose default changes between versions of external-dns', () => {
    expect(values('external-dns')).toMatchObject({ annotationPrefix: 'external-dns.alpha.kubernetes.io/' });
  });

  it('puts the manifests of the Keycloak operator into the namespace that its bindings name', () => {
    const { patches } = findObject(render(), 'Kustomization', 'keycloak-operator').spec as { patches: { patch: string }[] };
    expect(patches[0]?.patch).toContain('value: keycloak');
  });
});
