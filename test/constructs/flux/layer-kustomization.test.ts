import { describe, expect, it } from 'vitest';
import { LayerKustomization, type LayerTarget } from '../../../src/constructs/flux/layer-kustomization';
import { findObject } from '../../support/find-object';
import { renderHub } from '../../support/render-hub';

function spec(target: LayerTarget, { frozen = false } = {}): Record<string, unknown> {
  const objects = renderHub(
    (chart) =>
      new LayerKustomization(chart, 'database', {
        layer: 'database',
        target,
        path: `${target}/database`,
        timeout: '20m',
        dependsOn: ['bootstrap'],
        healthExpressions: [
          { apiVersion: 'pxc.percona.com/v1', kind: 'PerconaXtraDBCluster', current: "status.state == 'ready'" },
        ],
      }),
    { frozen },
  );
  return findObject(objects, 'Kustomization', 'database').spec as Record<string, unknown>;
}

describe('LayerKustomization', () => {
  it('applies the hub half as the project, never with the rights of the controller', () => {
    expect(spec('hub')).toMatchObject({ serviceAccountName: 'blue-project' });
    expect(spec('hub')).not.toHaveProperty('kubeConfig');
  });

  it('applies the cluster half through the kubeconfig, without impersonation', () => {
    expect(spec('cluster')).toMatchObject({ kubeConfig: { secretRef: { name: 'kubeconfig', key: 'value' } } });
    expect(spec('cluster')).not.toHaveProperty('serviceAccountName');
  });

  it.each(['hub', 'cluster'] as const)('waits for the health of the %s half and of what it follows', (target) => {
    expect(spec(target)).toMatchObject({
      wait: true,
      prune: true,
      timeout: '20m',
      dependsOn: [{ name: 'bootstrap' }],
      healthCheckExprs: [{ kind: 'PerconaXtraDBCluster' }],
    });
  });

  it.each(['hub', 'cluster'] as const)('ends the %s half only when its objects are gone', (target) => {
    expect(spec(target)).toMatchObject({ deletionPolicy: 'WaitForTermination' });
  });

  it.each(['targetNamespace', 'postBuild', 'force'])('never sets %s', (field) => {
    expect(spec('hub')).not.toHaveProperty(field);
    expect(spec('cluster')).not.toHaveProperty(field);
  });

  it('suspends the cluster half of a frozen project', () => {
    expect(spec('cluster', { frozen: true })).toMatchObject({ suspend: true });
  });

  it('keeps the hub half of a frozen project running without waiting for anything', () => {
    expect(spec('hub', { frozen: true })).toMatchObject({ wait: false });
    expect(spec('hub', { frozen: true })).not.toHaveProperty('suspend');
    expect(spec('hub', { frozen: true })).not.toHaveProperty('dependsOn');
  });
});
