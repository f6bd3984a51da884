import { describe, expect, it } from 'vitest';
import { describeChange } from '../../../src/review/diff/describe-change';
import type { RenderedObject } from '../../../src/review/model/rendered-object';

function object(manifest: object, layer = 'service'): RenderedObject {
  const { kind = 'ConfigMap', metadata = {} } = manifest as { kind?: string; metadata?: object };
  const id = { target: 'cluster' as const, group: '', kind, namespace: 'm2mgate', name: 'one' };
  const whole = { apiVersion: 'v1', ...manifest, kind, metadata: { name: 'one', namespace: 'm2mgate', ...metadata } };
  return { id, layer, file: `cluster/${layer}/m2mgate/${kind.toLowerCase()}-one.yaml`, manifest: whole };
}

const lines = (count: number, prefix = 'line') => Array.from({ length: count }, (_, index) => `${prefix} ${index}`).join('\n');

describe('the diff', () => {
  it('of a new object is its YAML, of a deleted one as well', () => {
    const created = describeChange({ after: object({ data: { a: '1' } }) });
    expect(created).toMatchObject({ type: 'created', fields: [], noise: false });
    expect(created.diff).toBe(
      "@@ -0,0 +1,7 @@\n+apiVersion: v1\n+data:\n+  a: '1'\n+kind: ConfigMap\n+metadata:\n+  name: one\n+  namespace: m2mgate\n",
    );
    expect(describeChange({ before: object({}) }).diff).toMatch(/^@@ -1,5 \+0,0 @@\n-apiVersion: v1\n/);
  });

  it('of a changed object shows what is around the change', () => {
    const { diff, fields } = describeChange({
      before: object({ data: { a: '1', b: 'x' } }),
      after: object({ data: { a: '2', b: 'x' } }),
    });
    expect(diff).toBe("@@ -1,6 +1,6 @@\n apiVersion: v1\n data:\n-  a: '1'\n+  a: '2'\n   b: x\n kind: ConfigMap\n metadata:\n");
    expect(fields).toEqual([{ type: 'changed', path: 'data.a', before: '1', after: '2' }]);
  });

  it('shows YAML in texts as hunks of its lines', () => {
    const text = (level: string) => `a: 1\nlog:\n  level: ${level}\n`;
    const { diff, fields } = describeChange({
      before: object({ data: { 'a.yaml': text('info') } }),
      after: object({ data: { 'a.yaml': text('debug') } }),
    });
    expect(diff).toContain('-      level: info\n+      level: debug\n');
    expect(fields).toEqual([
      {
        type: 'changed',
        path: 'data[a.yaml]',
        before: '(3 lines)',
        after: '(3 lines)',
        diff: '@@ -1,3 +1,3 @@\n a: 1\n log:\n-  level: info\n+  level: debug\n',
      },
    ]);
  });

  it('names large texts with their size', () => {
    const { diff } = describeChange({
      after: object({ data: { script: lines(900), json: JSON.stringify({ a: 'x'.repeat(4000) }) } }),
    });
    expect(diff).toContain('+  json: (1 line of 5 kB)\n+  script: (900 lines)\n');
    expect(diff.length).toBeLessThan(300);
  });

  it('tells how much of a large text has changed', () => {
    const change = describeChange({
      before: object({ data: { script: lines(900) } }),
      after: object({ data: { script: lines(800, 'other') } }),
    });
    expect(change.diff).toContain('-  script: (900 lines)\n+  script: (800 lines), 800 added, 900 removed\n');
    expect(change.fields).toEqual([{ type: 'changed', path: 'data.script', before: '(900 lines)', after: '(800 lines)' }]);
  });

  it('shows a small change in a large text', () => {
    const { diff } = describeChange({
      before: object({ data: { script: lines(900) } }),
      after: object({ data: { script: lines(900).replace('line 450', 'line 4500') } }),
    });
    expect(diff).toContain('-    line 450\n+    line 4500\n');
    expect(diff.split('\n').length).toBeLessThan(12);
  });

  it('cuts long lines to where they differ', () => {
    const text = (middle: string) => `${'a'.repeat(500)}${middle}${'b'.repeat(500)}`;
    const { fields } = describeChange({
      before: object({ data: { query: text('one') } }),
      after: object({ data: { query: text('two') } }),
    });
    expect(fields).toEqual([
      {
        type: 'changed',
        path: 'data.query',
        before: `…${'a'.repeat(40)}one${'b'.repeat(40)}…`,
        after: `…${'a'.repeat(40)}two${'b'.repeat(40)}…`,
      },
    ]);
  });
});

describe('noise', () => {
  const labelled = (labels: object, rest: object = {}) => object({ metadata: { labels }, ...rest });

  it.each([
    ['the label of a chart', { labels: { 'helm.sh/chart': 'a-1' } }, { labels: { 'helm.sh/chart': 'a-2' } }],
    ['a version label', { labels: { 'app.kubernetes.io/version': '1' } }, {}],
    [
      'a checksum',
      { annotations: { 'checksum/config': 'a', keep: 'x' } },
      { annotations: { 'checksum/config': 'b', keep: 'x' } },
    ],
  ])('%s is counted and not shown', (_name, before, after) => {
    expect(describeChange({ before: object({ metadata: before }), after: object({ metadata: after }) })).toMatchObject({
      type: 'changed',
      noise: true,
      fields: [],
      diff: '',
    });
  });

  it('is left out beside other changes', () => {
    const change = describeChange({
      before: labelled({ 'helm.sh/chart': 'a-1', app: 'x' }, { data: { a: '1' } }),
      after: labelled({ 'helm.sh/chart': 'a-2', app: 'x' }, { data: { a: '2' } }),
    });
    expect(change).toMatchObject({ noise: false, fields: [{ path: 'data.a' }] });
    expect(change.diff).not.toContain('helm.sh/chart');
  });

  it('is no noise in a selector', () => {
    const selector = (version: string) =>
      object({ spec: { selector: { matchLabels: { 'app.kubernetes.io/version': version } } } });
    expect(describeChange({ before: selector('1'), after: selector('2') }).noise).toBe(false);
  });
});

describe('a move', () => {
  it('to another layer is a change with nothing in it', () => {
    expect(describeChange({ before: object({}, 'bootstrap'), after: object({}, 'service') })).toMatchObject({
      type: 'changed',
      movedFrom: 'bootstrap',
      layer: 'service',
      fields: [],
      noise: false,
    });
  });

  it('to a new name tells the former one, and not the name as a difference', () => {
    const before = object({ metadata: { name: 'realm-00000001' }, data: { a: '1' } });
    const change = describeChange({
      before: { ...before, id: { ...before.id, name: 'realm-00000001' } },
      after: object({ data: { a: '2' } }),
      renamed: true,
    });
    expect(change).toMatchObject({ type: 'changed', formerName: 'realm-00000001', fields: [{ path: 'data.a' }] });
  });
});

it('tells that Flux leaves a deleted object where it is', () => {
  const kept = object({ metadata: { annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' } } });
  expect(describeChange({ before: kept })).toMatchObject({ type: 'deleted', kept: true });
  expect(describeChange({ before: object({}) })).not.toHaveProperty('kept');
});
