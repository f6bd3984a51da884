import { describe, expect, it } from 'vitest';
import { GIT_SOURCES } from '../../../src/catalog/git-sources';
import { gitWorkloads } from '../../../src/project/capacity/git-workloads';
import { nodeSize } from '../../../src/project/capacity/node-size';
import { capacity } from '../../../src/project/inventory/capacity';
import type { Manifest, RenderedObject } from '../../../src/stacks/rendered-object';
import { environment } from '../../support/environment';

const { url, tag } = GIT_SOURCES.keycloakOperator;

function repository(spec: object = {}, more: Partial<RenderedObject> = {}, kind = 'GitRepository'): RenderedObject {
  const manifest = {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind,
    metadata: { name: 'operator', namespace: 'acme' },
    spec: { interval: '24h', url, ref: { tag }, ...spec },
  } as Manifest;
  return { target: 'hub', layer: 'bootstrap', origin: 'bootstrap/A', manifest, ...more };
}

describe('what manifests from Git request', () => {
  it('is what the catalog says of them', () => {
    expect(gitWorkloads(repository())).toEqual([
      { name: 'GitRepository acme/operator', pod: { cpu: 300, memory: 450 * 2 ** 20 }, count: 1 },
    ]);
  });

  it.each<[string, RenderedObject]>([
    ['of another repository', repository({ url: 'https://git.example.org/operator' })],
    ['at another tag', repository({ ref: { tag: '1.0.0' } })],
    ['at no tag', repository({ ref: undefined })],
    ['of an object of another kind', repository({}, {}, 'HelmRepository')],
    ['of the managed cluster', repository({}, { target: 'cluster' })],
  ])('is not known %s', (_what, object) => {
    expect(gitWorkloads(object)).toEqual([]);
  });

  it('counts for the capacity of an environment, and for whether its agents are large enough', () => {
    const { infrastructure } = environment();
    expect(capacity(infrastructure, [repository()]).requestedBy).toContainEqual({
      layer: 'bootstrap',
      cpu: 300,
      memory: 450 * 2 ** 20,
    });
    const many = Array.from({ length: 200 }, () => repository());
    expect(nodeSize(environment(), many)).toMatchObject([{ rule: 'node/too-small' }]);
  });
});
