import { describe, expect, it } from 'vitest';
import { checkOutput } from '../../src/project/output-check';
import type { RenderedObject } from '../../src/stacks/rendered-object';

const scopes: Record<string, boolean> = { ConfigMap: true, Namespace: false, Secret: true };
const check = (...objects: RenderedObject[]) => checkOutput(objects, (_apiVersion, kind) => scopes[kind]);
const object = (kind: string, name: string, namespace?: string, origin = `service/${name}`): RenderedObject => ({
  target: 'cluster',
  layer: 'service',
  origin,
  manifest: { apiVersion: 'v1', kind, metadata: { name, ...(namespace && { namespace }) } },
});

describe('checkOutput', () => {
  it('has nothing to say about objects that are as they should be', () => {
    expect(
      check(
        object('ConfigMap', 'a', 'm2mgate'),
        object('ConfigMap', 'a', 'kafka'),
        object('Namespace', 'a'),
        object('Unknown', 'a'),
      ),
    ).toEqual([]);
  });

  it('names both origins of two objects for one file', () => {
    const [issue, ...others] = check(
      object('ConfigMap', 'a', 'm2mgate', 'service/One'),
      object('ConfigMap', 'a', 'm2mgate', 'service/Two'),
    );
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ rule: 'output/duplicate', field: 'ConfigMap m2mgate/a' });
    expect(issue?.message).toContain('service/One');
    expect(issue?.message).toContain('service/Two');
  });

  it('names both layers of an object that two of them render', () => {
    const [issue, ...others] = check(object('ConfigMap', 'a', 'm2mgate'), {
      ...object('ConfigMap', 'a', 'm2mgate', 'auth/Other'),
      layer: 'auth',
    });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ rule: 'output/two-layers', field: 'ConfigMap m2mgate/a' });
    expect(issue?.message).toBe('is rendered by two layers, by service/a in service and by auth/Other in auth');
  });

  it('lets hub and cluster have an object of the same name', () => {
    expect(check(object('ConfigMap', 'a', 'm2mgate'), { ...object('ConfigMap', 'a', 'm2mgate'), target: 'hub' })).toEqual([]);
  });

  it.each([
    ['output/secret', object('Secret', 'a', 'm2mgate')],
    ['output/no-namespace', object('ConfigMap', 'a')],
    ['output/namespace', object('Namespace', 'a', 'm2mgate')],
    ['output/name', { ...object('Widget', '../a', 'm2mgate'), origin: 'service/a' }],
  ])('refuses with %s', (rule, bad) => {
    expect(check(bad)).toMatchObject([{ rule, severity: 'error', at: 'service/a' }]);
  });
});
