import { describe, expect, it } from 'vitest';
import { makeReview } from '../../src/review/make-review';
import type { PolicyFinding } from '../../src/review/model/policy-finding';
import { parseTree } from '../../src/review/parse-tree';
import { renderSide } from './pairs/render-side';

const base = renderSide({});

describe('the layers', () => {
  it('are counted in their order, those that do not change as well', () => {
    const head = renderSide({ props: { m2mgate: { geocoderService: { enabled: false } } } });
    const { layers } = makeReview({ base, head });
    expect(layers.map(({ kustomization }) => kustomization)).toEqual([
      'root',
      ...(head.inventory?.layers ?? []).map(({ kustomization }) => kustomization),
    ]);
    expect(layers.find(({ kustomization }) => kustomization === 'service')).toMatchObject({ created: 0, deleted: 4 });
    expect(layers.reduce((sum, { created, changed, unchanged }) => sum + created + changed + unchanged, 0)).toBe(
      head.objects.length,
    );
  });

  it('that are no longer rendered come last', () => {
    const { layers } = makeReview({ base, head: renderSide({ props: { monitoring: { enabled: false } } }) });
    expect(layers.at(-1)).toMatchObject({ kustomization: 'monitoring', created: 0, changed: 0, unchanged: 0 });
    expect(layers.at(-1)?.deleted).toBeGreaterThan(50);
  });
});

describe('the objects', () => {
  it('are those that differ, in the order of layers and files', () => {
    const head = renderSide({
      props: {
        m2mgate: { coreService: { tagRef: '5.14.0' }, portal: { tagRef: '5.14.0' } },
        database: { mysql: { storageSizeGB: 200 } },
      },
    });
    expect(makeReview({ base, head }).objects.map(({ id }) => id.name)).toEqual(['mysql', 'core-service', 'portal']);
  });

  it('under a new name that only differs by its hash are one change', () => {
    const { objects } = makeReview({ base, head: renderSide({ props: { m2mgate: { portal: { urlSubdomain: 'www' } } } }) });
    const realm = objects.filter(({ layer }) => layer === 'realms');
    expect(realm.map(({ type, id }) => [type, id.kind])).toEqual([
      ['changed', 'ConfigMap'],
      ['changed', 'Job'],
    ]);
    expect(realm[0]).toMatchObject({
      formerName: expect.stringMatching(/^realm-m2mgate-/),
      fields: [{ path: 'data[realm.json].clients[portal].baseUrl' }, { path: 'data[realm.json].clients[portal].redirectUris' }],
    });
  });
});

describe('the verdict', () => {
  const finding: PolicyFinding = {
    rule: 'image/pinned',
    severity: 'error',
    subject: 'Deployment a/b',
    file: 'x.yaml',
    message: 'runs an image without a tag',
    hint: 'pin it',
  };
  const withPolicy = (...findings: PolicyFinding[]) => makeReview({ base, head: base, policy: { rules: [], findings } });

  it('is blocked by an error of the policy', () => {
    expect(withPolicy(finding)).toMatchObject({
      verdict: 'blocked',
      dangers: [{ rule: 'policy/broken', message: 'is broken in 1 place: image/pinned' }],
    });
  });

  it.each([
    ['a warning', { ...finding, severity: 'warning' as const }],
    ['a waived error', { ...finding, waiver: { reason: 'a trial', until: '2027-01-31' } }],
  ])('is not changed by %s', (_what, one) => {
    expect(withPolicy(one)).toMatchObject({ verdict: 'no-change', dangers: [] });
  });

  it('sees servers and Terraform change where there is no plan', () => {
    const head = { ...base, terraform: { ...base.terraform, output: {} } };
    expect(makeReview({ base, head }).verdict).toBe('safe');
    expect(makeReview({ base: { ...base, terraform: undefined }, head }).verdict).toBe('no-change');
    const plan = { changes: [], unchanged: 3, drift: [], outputs: [], terraformVersion: '' };
    expect(makeReview({ base, head, plan }).verdict).toBe('no-change');
    expect(makeReview({ base, head, plan: { ...plan, outputs: ['address'] } }).verdict).toBe('safe');
  });
});

it('dangers come with the worst first', () => {
  const { dangers } = makeReview({
    base,
    head: renderSide({ props: { broker: { enabled: false }, m2mgate: { madService: { enabled: false } } } }),
  });
  const verdicts = dangers.map(({ verdict }) => verdict);
  expect(new Set(verdicts).size).toBe(3);
  expect(verdicts).toEqual(
    [...verdicts].sort(
      (a, b) => ['blocked', 'data-loss', 'restarts'].indexOf(a) - ['blocked', 'data-loss', 'restarts'].indexOf(b),
    ),
  );
});

it('costs are compared', () => {
  const { cost } = makeReview({ base, head: renderSide({ props: { database: { mysql: { storageSizeGB: 200 } } } }) });
  expect((cost?.after ?? 0) - (cost?.before ?? 0)).toBeGreaterThan(5);
});

it('what is deployed by an older version, with half an inventory, is reviewed all the same', () => {
  const { project, layers } = base.inventory ?? {};
  const old = parseTree(new Map([['inventory.json', JSON.stringify({ project, layers })]])).inventory;
  expect(makeReview({ base: { ...base, inventory: old }, head: base }).verdict).toBe('safe');
});

it('what is no render of blue is refused', () => {
  expect(() => makeReview({ head: { objects: [] } })).toThrow('[render/no-inventory]');
});

it('is plain data that survives JSON', () => {
  const review = makeReview({
    base,
    head: renderSide({ props: { nodeSize: 'large', m2mgate: { portal: { urlSubdomain: 'www' } } } }),
  });
  expect(JSON.parse(JSON.stringify(review))).toEqual(review);
});

describe('a full render', () => {
  it('stays small when it differs in a megabyte', () => {
    const text = (seed: number) =>
      Array.from({ length: 9_000 }, (_, line) => `line ${line} ${(line * seed) % 9973} ${'x'.repeat(100)}`).join('\n');
    const one = (seed: number) =>
      parseTree(
        new Map([
          [
            'cluster/service/a/configmap-a.yaml',
            JSON.stringify({
              apiVersion: 'v1',
              kind: 'ConfigMap',
              metadata: { name: 'a', namespace: 'a' },
              data: { text: text(seed) },
            }),
          ],
        ]),
      );
    const [before, after] = [one(7), one(13)].map((tree) => ({ ...base, objects: [...base.objects, ...tree.objects] }));
    if (!before || !after) throw new Error('two trees');
    expect(JSON.stringify(makeReview({ base: before, head: after })).length).toBeLessThan(1_000_000);
  });
});
