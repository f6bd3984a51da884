import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeReview } from '../../../src/review/make-review';
import type { RenderedObject } from '../../../src/review/model/rendered-object';
import type { RenderedTree } from '../../../src/review/model/rendered-tree';
import { isKept } from '../../../src/review/objects/is-kept';
import { parsePlan } from '../../../src/review/plan/parse-plan';
import { summarizePlan } from '../../../src/review/plan/summarize-plan';
import { resourceChange } from './plan-changes';
import { renderSide } from './render-side';

const base = renderSide({});
/** Written here once more, so that a kind that somebody forgets in the code is missed by the test. */
const STATEFUL = [
  'PersistentVolumeClaim',
  'PerconaXtraDBCluster',
  'Kafka',
  'KafkaNodePool',
  'KafkaTopic',
  'Keycloak',
  'StatefulSet',
  'Namespace',
];

/** Nothing is kept by Flux, so that whatever goes is deleted. */
const unprotected: RenderedTree = {
  ...base,
  objects: base.objects.map((object) => ({ ...object, manifest: withoutAnnotations(object) })),
};

function withoutAnnotations({ manifest }: RenderedObject): RenderedObject['manifest'] {
  const { annotations: _, ...metadata } = manifest['metadata'] as { readonly annotations?: unknown };
  return { ...manifest, metadata };
}

/** Some of the objects, by their position. */
const some = (objects: readonly RenderedObject[]) =>
  fc.subarray(
    objects.map((_, index) => index),
    { maxLength: 15 },
  );

function without(tree: RenderedTree, gone: readonly number[]): RenderedTree {
  return { ...tree, objects: tree.objects.filter((_, index) => !gone.includes(index)) };
}

it('whatever deletes something stateful is never safe and never only a restart', () => {
  fc.assert(
    fc.property(some(unprotected.objects), (gone) => {
      const { verdict } = makeReview({ base: unprotected, head: without(unprotected, gone) });
      const stateful = gone.some((index) => STATEFUL.includes(unprotected.objects[index]?.id.kind ?? ''));
      if (stateful) expect(['data-loss', 'blocked']).toContain(verdict);
      if (gone.length > 0) expect(verdict).not.toBe('no-change');
    }),
    { numRuns: 60 },
  );
});

it('what Flux keeps is never called safe when it goes', () => {
  const kept = base.objects.flatMap((object, index) => (isKept(object) ? [index] : []));
  expect(kept.length).toBeGreaterThan(8);
  for (const index of kept)
    expect(['restarts', 'data-loss', 'blocked']).toContain(makeReview({ base, head: without(base, [index]) }).verdict);
});

it('whatever makes a volume smaller is never safe and never only a restart', () => {
  const owners = base.objects.flatMap(({ manifest }, index) =>
    JSON.stringify(shrunk(manifest)) === JSON.stringify(manifest) ? [] : [index],
  );
  expect(owners.length).toBeGreaterThan(6);
  for (const owner of owners) {
    const head: RenderedTree = {
      ...base,
      objects: base.objects.map((object, index) => (index === owner ? { ...object, manifest: shrunk(object.manifest) } : object)),
    };
    const { verdict, dangers } = makeReview({ base, head });
    expect(dangers.map(({ rule }) => rule)).toContain('volume/shrunk');
    expect(['data-loss', 'blocked']).toContain(verdict);
  }
});

it('whatever Terraform deletes or replaces that nobody gets back is never safe and never only a restart', () => {
  const types = [
    'hcloud_server',
    'hcloud_volume',
    'hcloud_network',
    'hcloud_load_balancer',
    'hcloud_primary_ip',
    'hcloud_zone',
    'azuread_application_registration',
  ];
  const actions = [['delete'], ['delete', 'create'], ['create', 'delete']];
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.constantFrom(...actions), fc.boolean(), (type, action, inModule) => {
      const change = resourceChange(`${inModule ? 'module.cluster.module.part["a.b"].' : ''}${type}.one[0]`, action, {
        before: { id: '1' },
        after: action.length > 1 ? { id: '2' } : null,
      });
      const plan = summarizePlan(parsePlan(JSON.stringify({ format_version: '1.2', resource_changes: [change] }), 'plan'));
      expect(['data-loss', 'blocked']).toContain(makeReview({ base, head: base, plan }).verdict);
    }),
    { numRuns: 60 },
  );
});

it('a render compared with itself changes nothing, whatever order its files are read in', () => {
  const shuffled = { ...base, objects: [...base.objects].reverse() };
  const review = makeReview({ base, head: shuffled });
  expect([review.verdict, review.objects, review.dangers]).toEqual(['no-change', [], []]);
});

/** Every size in a manifest, halved. */
function shrunk<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (key, item) => {
    if ((key !== 'storage' && key !== 'size') || typeof item !== 'string') return item;
    return item.replace(/^(\d+)Gi$/, (_, size: string) => `${Number(size) / 2}Gi`);
  }) as T;
}
