import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../src/review/plan/parse-plan';
import { planReport } from '../../../src/review/plan/plan-report';
import { summarizePlan } from '../../../src/review/plan/summarize-plan';
import { resourceChange } from '../pairs/plan-changes';

/** What Terraform 1.11.4 has written for a configuration made for this test; its built-in provider needs no network. */
const WRITTEN = readFileSync(join(__dirname, 'written-by-terraform.json'), 'utf8');

const summarize = (...resource_changes: object[]) =>
  summarizePlan(parsePlan(JSON.stringify({ format_version: '1.2', terraform_version: '1.11.0', resource_changes }), 'plan'));
const one = (...parameters: Parameters<typeof resourceChange>) => summarize(resourceChange(...parameters)).changes[0];

describe('what Terraform has written', () => {
  const summary = summarizePlan(parsePlan(WRITTEN, 'plan.json'));

  it('is told resource by resource', () => {
    expect(summary.changes.map(({ action, address, reason }) => [action, address, reason])).toEqual([
      ['update', 'terraform_data.app', undefined],
      ['replace', 'terraform_data.created_first', 'it cannot be changed in place: triggers_replace'],
      ['delete', 'terraform_data.each["b"]', 'its key is no longer in the list'],
      ['create', 'terraform_data.each["c"]', undefined],
      ['forget', 'terraform_data.forgotten', 'it is no longer in the configuration'],
      ['import', 'terraform_data.imported', undefined],
      ['move', 'terraform_data.moved_new', undefined],
      ['replace', 'terraform_data.replaced', 'it cannot be changed in place: triggers_replace'],
      ['replace', 'terraform_data.tainted', 'it is tainted'],
    ]);
    expect(summary).toMatchObject({ unchanged: 1, drift: [], outputs: ['plain', 'secret'], terraformVersion: '1.11.4' });
  });

  it('says which of two comes first when something is replaced, and where a moved one was', () => {
    const find = (address: string) => summary.changes.find((change) => change.address === address);
    expect(find('terraform_data.created_first')).toMatchObject({ createFirst: true });
    expect(find('terraform_data.replaced')).toMatchObject({ createFirst: false });
    expect(find('terraform_data.moved_new')).toMatchObject({ movedFrom: 'terraform_data.moved_old' });
  });

  it('is told without a secret, also where Terraform itself has lost the mark', () => {
    expect(WRITTEN.match(/CANARY/g)?.length).toBeGreaterThan(20);
    expect(JSON.stringify(summary)).not.toContain('CANARY');
    expect(summary.changes[0]?.fields).toEqual([
      { type: 'changed', path: 'input.list[0].key', before: '(sensitive)', after: '(sensitive)' },
      { type: 'changed', path: 'input.password', before: '(sensitive)', after: '(sensitive)' },
      { type: 'changed', path: 'input.size', before: '1', after: '2' },
      {
        type: 'changed',
        path: 'output',
        before: { list: [{ key: '(sensitive)', number: 1 }], name: 'web', password: '(sensitive)', size: '1' },
        after: '(known after apply)',
      },
    ]);
  });

  it('is counted for GitLab, where a replacement is both created and deleted', () => {
    expect(planReport(summary)).toEqual({ create: 4, update: 1, delete: 4 });
  });
});

describe('actions', () => {
  it.each([
    [['create'], 'create'],
    [['update'], 'update'],
    [['delete'], 'delete'],
    [['read'], 'read'],
    [['forget'], 'forget'],
    [['delete', 'create'], 'replace'],
    [['create', 'delete'], 'replace'],
    [['create', 'forget'], 'replace'],
  ])('%j is %s', (actions, expected) => {
    expect(one('hcloud_server.a', actions, { before: {}, after: {} })?.action).toBe(expected);
  });

  it('no-op is nothing, and counts as unchanged', () => {
    expect(summarize(resourceChange('hcloud_server.a', ['no-op'], { before: {}, after: {} }))).toMatchObject({
      changes: [],
      unchanged: 1,
    });
  });

  it('what is only read does not count as unchanged', () => {
    expect(summarize({ ...resourceChange('data.hcloud_image.a', ['no-op']), mode: 'data' })).toMatchObject({
      changes: [],
      unchanged: 0,
    });
  });

  it('a move with a change is the change, and says where it was', () => {
    expect(
      one('hcloud_server.a', ['update'], { before: { a: 1 }, after: { a: 2 }, previous_address: 'hcloud_server.b' }),
    ).toMatchObject({
      action: 'update',
      movedFrom: 'hcloud_server.b',
      fields: [{ path: 'a' }],
    });
  });

  it('a reason that is not known yet is readable all the same', () => {
    expect(one('hcloud_server.a', ['delete'], { action_reason: 'delete_because_of_the_moon' })?.reason).toBe(
      'delete because of the moon',
    );
  });

  it('a replacement names what forces it', () => {
    expect(
      one('a.b', ['delete', 'create'], {
        before: {},
        after: {},
        action_reason: 'replace_because_cannot_update',
        replace_paths: [['network', 0, 'ip'], ['location']],
      })?.reason,
    ).toBe('it cannot be changed in place: network[0].ip, location');
  });
});

describe('fields', () => {
  it('of a new resource are those that say something', () => {
    const after = { name: 'a', labels: {}, ssh_keys: [], backups: null, server_type: 'cx43', ipv4: undefined };
    expect(one('hcloud_server.a', ['create'], { after, after_unknown: { id: true, ipv4: true } })?.fields).toEqual([
      { type: 'added', path: 'name', after: 'a' },
      { type: 'added', path: 'server_type', after: 'cx43' },
    ]);
  });

  it('of a deleted resource are none', () => {
    expect(one('hcloud_server.a', ['delete'], { before: { name: 'a' } })?.fields).toEqual([]);
  });

  it('that are not known yet are named, at any depth', () => {
    const change = one('a.b', ['update'], {
      before: { network: [{ ip: '10.0.0.2', alias: [] }], id: '1' },
      after: { network: [{ alias: [] }], id: '1' },
      after_unknown: { network: [{ ip: true, alias: [] }] },
    });
    expect(change?.fields).toEqual([
      { type: 'changed', path: 'network[0].ip', before: '10.0.0.2', after: '(known after apply)' },
    ]);
  });

  it('with long texts name their size', () => {
    const change = one('a.b', ['update'], { before: { user_data: 'a\nb\nc\n' }, after: { user_data: 'x'.repeat(900) } });
    expect(change?.fields).toEqual([{ type: 'changed', path: 'user_data', before: '(3 lines)', after: '(1 line of 1 kB)' }]);
  });

  it('that are masked as a whole are told to change only when they do', () => {
    const masks = { before_sensitive: { a: true, b: true }, after_sensitive: { a: true, b: true } };
    const change = one('a.b', ['update'], {
      before: { a: ['x1'], b: { k: 'y1' } },
      after: { a: ['x1'], b: { k: 'y2' } },
      ...masks,
    });
    expect(change?.fields).toEqual([{ type: 'changed', path: 'b', before: '(sensitive)', after: '(sensitive)' }]);
  });
});

describe('drift', () => {
  const drifted = (...resource_drift: object[]) =>
    summarizePlan(parsePlan(JSON.stringify({ format_version: '1.2', resource_drift }), 'plan')).drift;

  it('is told like a change', () => {
    expect(drifted(resourceChange('hcloud_server.a', ['update'], { before: { name: 'a' }, after: { name: 'b' } }))).toMatchObject(
      [{ action: 'update', fields: [{ path: 'name', before: 'a', after: 'b' }] }],
    );
    expect(drifted(resourceChange('hcloud_server.a', ['delete'], { before: { name: 'a' } }))).toMatchObject([
      { action: 'delete' },
    ]);
  });

  it('is none where nothing differs that one could see', () => {
    expect(drifted(resourceChange('hcloud_server.a', ['update'], { before: { a: null }, after: { a: null } }))).toEqual([]);
  });
});

describe('what is no plan', () => {
  it.each([
    ['nothing', '', 'plan/unreadable'],
    ['a plan in the format of Terraform itself', 'PK\u0003\u0004', 'plan/unreadable'],
    ['some other JSON', '[]', 'plan/unreadable'],
    ['a state', '{"version": 4}', 'plan/unreadable'],
    ['a plan of another age', '{"format_version": "2.0"}', 'plan/format'],
    ['a plan that has failed', '{"format_version": "1.2", "errored": true}', 'plan/errored'],
  ])('%s', (_name, text, rule) => {
    expect(() => parsePlan(text, 'plan.json')).toThrow(`[${rule}]`);
  });
});
