import { describe, expect, it } from 'vitest';
import { Namespaces } from '../../../src/constructs/bootstrap/namespaces';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';

describe('Namespaces', () => {
  it('are never pruned, because a namespace takes its volumes with it', () => {
    const objects = renderCluster((chart) => new Namespaces(chart, 'N', [{ name: 'mysql', podSecurity: 'baseline' }]));
    expect(findObject(objects, 'Namespace', 'mysql').metadata.annotations).toEqual({
      'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    });
  });

  it('claimed twice are made once, with the level that lets both work', () => {
    const claims = [
      { name: 'kafka', podSecurity: 'restricted' },
      { name: 'kafka', podSecurity: 'baseline' },
    ] as const;
    const objects = renderCluster((chart) => new Namespaces(chart, 'N', claims));
    expect(findObject(objects, 'Namespace').metadata.labels).toEqual({ 'pod-security.kubernetes.io/enforce': 'baseline' });
  });
});
