import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/cli/load/load-project';
import { synthesize } from '../../../src/project/synthesize';
import { formatComment } from '../../../src/review/comment/format-comment';
import { makeReview } from '../../../src/review/make-review';
import type { PlanSummary } from '../../../src/review/model/plan-summary';
import type { RenderedTree } from '../../../src/review/model/rendered-tree';
import { parseTree } from '../../../src/review/parse-tree';
import { applyPolicy } from '../../../src/review/policy/apply-policy';
import { markdownStructure } from './markdown-structure';
import { SAMPLE_CONTEXT } from './sample-review';

const file = 'examples/minimal/project.ts';

/** What a release of the platform changes: versions of services, of a chart within its major version, of Keycloak. */
const RELEASE: readonly (readonly [RegExp, string])[] = [
  [/(m2mgate-sage\/sage-[a-z-]+:)5\.13\.0/g, '$15.12.4'],
  [/(keycloak\/keycloak:)26\.6\.4/g, '$126.6.3'],
  [/(chart: external-dns[\s\S]*?version: )1\.21\.1/g, '$11.20.0'],
];

let rendered: ReadonlyMap<string, string>;
beforeAll(async () => {
  const { project, context } = await loadProject({ path: join(__dirname, '../../..', file), name: file });
  rendered = synthesize(project, context).files;
});

const tree = (texts: Iterable<readonly [string, string]> = rendered): RenderedTree => parseTree(new Map(texts));
const { unreleasedCommits: _unreleased, ...CONTEXT } = SAMPLE_CONTEXT;

/** A plan that says of the resources of the configuration what a plan would say; nobody knows here what is in modules. */
function plan(action?: 'create'): PlanSummary {
  const addresses = tree().inventory?.terraform.filter((address) => !address.startsWith('module.')) ?? [];
  const changes = addresses.map(
    (address) => ({ address, type: address.split('.')[0] ?? '', action: 'create', fields: [] }) as const,
  );
  return { changes: action ? changes : [], unchanged: action ? 0 : 97, drift: [], outputs: [], terraformVersion: '1.12.1' };
}

/**
 * The comments of the minimal example. They change with dist/, and are renewed by
 *
 *     npx vitest run test/review/comment/golden.test.ts -u
 */
describe('the comment for the minimal example', () => {
  it('is as committed for a first deployment', async () => {
    const { deployedSha: _deployed, compareUrl: _compare, ...context } = CONTEXT;
    const text = formatComment(makeReview({ head: tree(), plan: plan('create'), policy: applyPolicy(tree()) }), context);
    await expect(text).toMatchFileSnapshot('golden/first-deployment.md');
  });

  it('is as committed for a release of the platform', async () => {
    const before = [...rendered].map(
      ([path, text]) => [path, RELEASE.reduce((old, [now, then]) => old.replace(now, then), text)] as const,
    );
    const text = formatComment(
      makeReview({ base: tree(before), head: tree(), plan: plan(), policy: applyPolicy(tree()) }),
      CONTEXT,
    );
    await expect(text).toMatchFileSnapshot('golden/version-bump.md');
    const { open, depth, tables } = markdownStructure(text);
    expect({ open, end: depth.end, uneven: tables.filter((rows) => new Set(rows).size > 1) }).toEqual({
      open: false,
      end: 0,
      uneven: [],
    });
  });

  it('is one line when nothing changes', () => {
    const text = formatComment(makeReview({ base: tree(), head: tree(), plan: plan() }), CONTEXT);
    expect(text.split('\n').length).toBe(3);
  });
});
