import { describe, expect, it } from 'vitest';
import type { RenderedObject } from '../../../src/review/model/rendered-object';
import type { RenderedTree } from '../../../src/review/model/rendered-tree';
import { applyPolicy } from '../../../src/review/policy/apply-policy';
import { checkWaivers } from '../../../src/review/policy/check-waivers';
import { judge } from '../../../src/review/policy/judge';
import type { Waiver } from '../../../src/review/policy/waive';
import { all, set } from './change';
import { environmentTree } from './environment-tree';

const CORE = 'Deployment m2mgate/core-service';
const PORTAL = 'Deployment m2mgate/portal';
const UNPINNED = 'registry.example.com/core:main';
const image = (object: string) => set(object, 'spec.template.spec.containers[0].image', UNPINNED);
const WAIVER: Waiver = { rule: 'image/pinned', object: CORE, reason: 'A fix that the customer tries.', until: '2026-12-31' };

/** Two services with unpinned images, and what the project says about them. */
function tree(...waivers: Waiver[]): RenderedTree {
  const changed = all(image(CORE), image(PORTAL))(SERVICES);
  if (!changed.inventory) throw new Error('there is no inventory');
  return { ...changed, inventory: { ...changed.inventory, review: { ...changed.inventory.review, waivers } } };
}

const isPart = ({ id }: RenderedObject) =>
  ['Deployment', 'NetworkPolicy'].includes(id.kind) && /^(core-service|portal)$/.test(id.name);
const SERVICES: RenderedTree = { ...environmentTree(), objects: environmentTree().objects.filter(isPart) };

const waived = (...waivers: Waiver[]) =>
  applyPolicy(tree(...waivers)).findings.map(({ subject, waiver }) => [subject, waiver?.reason]);

describe('a waiver', () => {
  const { reason } = WAIVER;

  it('holds for its object only', () => {
    expect(waived()).toEqual([
      [CORE, undefined],
      [PORTAL, undefined],
    ]);
    expect(waived(WAIVER)).toEqual([
      [CORE, reason],
      [PORTAL, undefined],
    ]);
  });

  it('holds for everything without an object, and for all that a pattern describes', () => {
    const both = [
      [CORE, reason],
      [PORTAL, reason],
    ];
    expect(waived({ ...WAIVER, object: undefined })).toEqual(both);
    expect(waived({ ...WAIVER, object: 'deployment m2mgate/*' })).toEqual(both);
  });

  it('holds for its rule only', () => {
    expect(waived({ ...WAIVER, rule: 'image/registry' })).toEqual([
      [CORE, undefined],
      [PORTAL, undefined],
    ]);
  });

  it('tells the reason that holds longest', () => {
    expect(waived(WAIVER, { ...WAIVER, reason: 'longer', until: '2027-06-30' })[0]).toEqual([CORE, 'longer']);
    expect(waived({ ...WAIVER, reason: 'longer', until: '2027-06-30' }, WAIVER)[0]).toEqual([CORE, 'longer']);
  });

  it('is shown with its last day', () => {
    expect(applyPolicy(tree(WAIVER)).findings[0]?.waiver).toEqual({ reason, until: '2026-12-31' });
  });
});

describe('on a day', () => {
  const issues = (today: string, ...waivers: Waiver[]) =>
    checkWaivers(applyPolicy(tree(...waivers)), waivers, today).map(
      ({ severity, field, rule }) => `${severity} ${field} ${rule}`,
    );

  it.each([
    ['2026-12-16', []],
    ['2026-12-17', ['warning waivers[0].until waiver/ends-soon']],
    ['2026-12-31', ['warning waivers[0].until waiver/ends-soon']],
    ['2027-01-01', ['error waivers[0].until waiver/expired']],
    ['2030-06-01', ['error waivers[0].until waiver/expired']],
  ])('%s a waiver until 2026-12-31 leads to %j', (today, expected) => {
    expect(issues(today, WAIVER)).toEqual(expected);
  });

  it('a waiver that waives nothing is told of, also when it has ended', () => {
    expect(issues('2027-01-01', WAIVER, { ...WAIVER, object: 'Deployment m2mgate/cor-service' })).toEqual([
      'error waivers[0].until waiver/expired',
      'warning waivers[1] waiver/unused',
    ]);
  });

  it.each([
    ['2026-12-31', 'is today'],
    ['2026-12-30', 'is in 1 day'],
    ['2026-12-17', 'is in 14 days'],
  ])('%s the end of a waiver until 2026-12-31 "%s"', (today, message) => {
    expect(checkWaivers(applyPolicy(tree(WAIVER)), [WAIVER], today)[0]?.message).toBe(message);
  });

  it('the judgement leaves out what is waived, puts errors first, and says nothing of a file that is not there', () => {
    const { report, issues: told } = judge(tree({ ...WAIVER, rule: 'pod/root' }, WAIVER), () => undefined, '2027-01-01');
    expect(report.findings).toHaveLength(2);
    expect(told.map(({ severity, field, rule }) => [severity, field, rule])).toEqual([
      ['error', PORTAL, 'image/pinned'],
      ['error', 'waivers[1].until', 'waiver/expired'],
      ['warning', 'waivers[0]', 'waiver/unused'],
    ]);
  });
});
