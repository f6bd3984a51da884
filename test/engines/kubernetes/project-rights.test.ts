import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { count } from '../../../tools/engines/frame/counts';
import { Clusters } from '../support/clusters';
import { objectsOf, renderExample } from '../support/examples';
import { projectUser } from '../support/hub-registration';
import { ApiError, type KubeClient } from '../support/kube-client';
import { account, FLUX, kustomization, OTHER, OWN, REFUSED_ATTEMPTS, reference } from './refused-attempts';

describe('the ServiceAccount of a project in the hub', () => {
  let clusters: Clusters;
  let project: KubeClient;

  beforeAll(async () => {
    clusters = await Clusters.start();
    for (const namespace of [OWN, OTHER]) await clusters.register({ namespace, storeNamespaces: ['mysql'] });
    project = clusters.hub.admin.as(projectUser(OWN));
    await clusters.hub.admin.apply(kustomization(account, OTHER, 'theirs'));
  });
  afterAll(() => clusters?.stop());

  it('reads, changes and deletes every kind that is rendered for the hub', async () => {
    const kinds = new Map(
      objectsOf(await renderExample('customised'))
        .filter(({ target }) => target === 'hub')
        .map(({ manifest }) => [`${manifest.apiVersion} ${manifest.kind}`, manifest]),
    );
    for (const manifest of kinds.values()) {
      const own: Manifest = { ...manifest, metadata: { ...manifest.metadata, namespace: OWN } };
      await project.apply(own);
      await project.get(own);
      await project.merge(own, { metadata: { labels: { touched: 'yes' } } });
      await project.delete(own);
      expect(await project.find(own), manifest.kind).toBeUndefined();
    }
    expect(kinds.size).toBeGreaterThanOrEqual(8);
    count('kubernetes', 'rights used', kinds.size * 4);
  });

  it.each(REFUSED_ATTEMPTS)('cannot %s', async (_what, attempt, words) => {
    const refusal = await attempt(project).then(
      () => 'it could',
      (error: unknown) =>
        error instanceof ApiError && error.code === 403 ? error.message : `refused for another reason: ${error}`,
    );
    expect(refusal).toMatch(words);
    count('kubernetes', 'attempts refused');
  });

  it('is not what stops these attempts by being unable to do anything: the administrator passes the role, not the policies', async () => {
    const { admin: administrator } = clusters.hub;
    await expect(administrator.apply(kustomization({}), { dryRun: true })).rejects.toThrow(/must name either/);
    await expect(administrator.apply(kustomization(account), { dryRun: true })).resolves.toMatchObject({ kind: 'Kustomization' });
    await expect(
      administrator.merge(reference(FLUX, 'Kustomization', 'root'), { spec: { suspend: false } }),
    ).resolves.toBeDefined();
  });
});
