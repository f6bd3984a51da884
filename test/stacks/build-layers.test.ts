import { k8s } from 'cdk8s-plus-30';
import { describe, expect, it } from 'vitest';
import { buildLayers } from '../../src/stacks/build-layers';
import type { LayerDefinition } from '../../src/stacks/layer-definition';
import { LAYERS } from '../../src/stacks/layers';
import { environment } from '../support/environment';
import { findObject } from '../support/find-object';

/** Each half of a layer, and what it waits for. */
const STEPS = [
  'namespaces <- ',
  'secrets-hub <- namespaces',
  'bootstrap-hub <- secrets-hub',
  'bootstrap <- bootstrap-hub',
  'broker <- bootstrap',
  'console-hub <- broker',
  'console <- console-hub',
  'database <- bootstrap',
  'auth <- database',
  'realms <- auth',
  'service <- broker database auth',
  'monitoring-hub <- bootstrap',
  'monitoring <- monitoring-hub',
];

const sixteenth: LayerDefinition = {
  name: 'seventeen',
  after: ['bootstrap'],
  timeout: '3m',
  namespaces: () => [{ name: 'seventeen', podSecurity: 'restricted' }],
  secrets: () => [{ name: 'seventeen', namespace: 'seventeen', data: { TOKEN: { gitlabVariable: 'SEVENTEEN_TOKEN' } } }],
  build: ({ cluster }) => {
    new k8s.KubeConfigMap(cluster, 'Settings', { metadata: { name: 'settings', namespace: 'seventeen' }, data: {} });
  },
};

describe('buildLayers', () => {
  it('needs one more definition for one more layer: order, namespace and secret follow from it', () => {
    const manifests = buildLayers(environment(), [...LAYERS, sixteenth]).map(({ manifest }) => manifest);
    expect(findObject(manifests, 'Kustomization', 'seventeen').spec).toMatchObject({
      path: './cluster/seventeen',
      timeout: '3m',
      dependsOn: [{ name: 'bootstrap' }],
    });
    expect(() => findObject(manifests, 'Kustomization', 'seventeen-hub')).toThrow();
    findObject(manifests, 'Namespace', 'seventeen');
    findObject(manifests, 'ExternalSecret', 'seventeen-seventeen');
  });

  it('leaves nothing behind of a layer that is off', () => {
    const objects = buildLayers(environment(), [...LAYERS, { ...sixteenth, enabled: () => false }]);
    expect(JSON.stringify(objects)).not.toContain('seventeen');
  });

  it('chains the layers in the order of the thesis', () => {
    const root = buildLayers(environment(), LAYERS).filter(({ layer }) => layer === 'root');
    const steps = root.map(({ manifest: { metadata, spec } }) => {
      const { dependsOn = [] } = spec as { dependsOn?: { name: string }[] };
      return `${metadata.name} <- ${dependsOn.map(({ name }) => name).join(' ')}`;
    });
    expect(steps).toEqual(STEPS);
  });

  it.each(['hibernated', 'destroying'] as const)(
    'suspends everything that dials the cluster, and nothing else, while %s',
    (lifecycle) => {
      const objects = buildLayers(environment({ lifecycle }), LAYERS).filter(({ target }) => target === 'hub');
      for (const { manifest } of objects) {
        const spec = manifest.spec as { kubeConfig?: object; suspend?: boolean };
        expect([manifest.metadata.name, spec.suspend ?? false]).toEqual([manifest.metadata.name, spec.kubeConfig !== undefined]);
      }
    },
  );

  it('renders the cluster side of a frozen project unchanged', () => {
    const cluster = (lifecycle: 'active' | 'destroying') =>
      buildLayers(environment({ lifecycle }), LAYERS).filter(({ target }) => target === 'cluster');
    expect(cluster('destroying')).toEqual(cluster('active'));
  });

  it('waits for the health of the custom kinds that a half holds, and for no other', () => {
    const objects = buildLayers(environment(), LAYERS);
    const manifests = objects.filter(({ layer }) => layer === 'root').map(({ manifest }) => manifest);
    const kinds = (name: string) =>
      (
        (findObject(manifests, 'Kustomization', name).spec as { healthCheckExprs?: { kind: string }[] }).healthCheckExprs ?? []
      ).map(({ kind }) => kind);
    expect(kinds('secrets-hub')).toEqual(['ExternalSecret', 'PushSecret']);
    expect(kinds('bootstrap')).toEqual(['Certificate', 'Issuer']);
    expect(kinds('namespaces')).toEqual([]);
  });

  it('gives every namespace of the cluster that takes secrets or releases a claim or a maker outside', () => {
    const objects = buildLayers(environment(), LAYERS).map(({ manifest }) => manifest);
    const made = new Set([
      'kube-system',
      'traefik',
      'cert-manager',
      ...objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name),
    ]);
    const used = objects
      .filter(({ kind }) => kind === 'HelmRelease')
      .map(({ spec }) => (spec as { targetNamespace: string }).targetNamespace);
    expect(used.filter((name) => !made.has(name))).toEqual([]);
  });
});
