import { describe, expect, it } from 'vitest';
import { GitRelease } from '../../../src/constructs/flux/git-release';
import { findObject } from '../../support/find-object';
import { renderHub } from '../../support/render-hub';

const props = {
  source: { url: 'https://git.example.org/operator', tag: '1.0.0' },
  path: 'deploy',
  files: ['deploy/crd.yml', 'deploy/operator.yml'],
  patches: [{ target: { kind: 'Deployment' }, patch: '- op: add\n  path: /metadata/namespace\n  value: tools\n' }],
};

describe('GitRelease', () => {
  const objects = renderHub((chart) => new GitRelease(chart, 'operator', props));

  it('fetches one release tag', () => {
    expect(findObject(objects, 'GitRepository').spec).toMatchObject({ url: props.source.url, ref: { tag: '1.0.0' } });
  });

  it('leaves everything but the named files out of the artifact', () => {
    const { ignore } = findObject(objects, 'GitRepository').spec as { ignore: string };
    expect(ignore.split('\n')).toEqual(['/*', '!/deploy/', '/deploy/*', '!/deploy/crd.yml', '!/deploy/operator.yml']);
  });

  it('applies to the managed cluster with its patches, without a target namespace', () => {
    const { spec } = findObject(objects, 'Kustomization');
    expect(spec).toMatchObject({
      path: './deploy',
      patches: props.patches,
      kubeConfig: { secretRef: { name: 'kubeconfig' } },
      sourceRef: { kind: 'GitRepository', name: 'operator' },
      wait: true,
    });
    expect(spec).not.toHaveProperty('targetNamespace');
    expect(spec).not.toHaveProperty('postBuild');
  });

  it('is suspended while the project is frozen', () => {
    const frozen = renderHub((chart) => new GitRelease(chart, 'operator', props), { frozen: true });
    expect(findObject(frozen, 'Kustomization').spec).toMatchObject({ suspend: true });
  });
});
