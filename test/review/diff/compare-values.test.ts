import { describe, expect, it } from 'vitest';
import { compareValues } from '../../../src/review/diff/compare-values';
import { formatPath } from '../../../src/review/diff/format-path';

const told = (before: unknown, after: unknown) =>
  compareValues(before, after).map(
    ({ path, before: old, after: young }) => `${formatPath(path)}: ${JSON.stringify(old)} → ${JSON.stringify(young)}`,
  );

describe('mappings', () => {
  it.each([
    ['a value', { spec: { replicas: 1 } }, { spec: { replicas: 2 } }, ['spec.replicas: 1 → 2']],
    ['a key that comes', { spec: {} }, { spec: { paused: true } }, ['spec.paused: undefined → true']],
    ['a key that goes', { spec: { paused: true } }, { spec: {} }, ['spec.paused: true → undefined']],
    ['another type', { spec: { port: 80 } }, { spec: { port: 'http' } }, ['spec.port: 80 → "http"']],
    ['nothing for something', { spec: { tls: {} } }, { spec: { tls: null } }, ['spec.tls: {} → null']],
    ['a key with dots and slashes', { a: { 'x.io/y': '1' } }, { a: { 'x.io/y': '2' } }, ['a[x.io/y]: "1" → "2"']],
    ['keys of the prototype', {}, JSON.parse('{"__proto__": 1}'), ['__proto__: undefined → 1']],
  ])('%s', (_name, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('equal documents do not differ', () => {
    const document = { a: [1, { name: 'x', b: [] }], c: null };
    expect(told(document, structuredClone(document))).toEqual([]);
  });
});

describe('lists', () => {
  const containers = (...items: object[]) => ({ containers: items });

  it('are compared by name, wherever an item stands', () => {
    const core = { name: 'core', image: 'core:1' };
    expect(told(containers(core), containers({ name: 'log', image: 'log:1' }, { ...core, image: 'core:2' }))).toEqual([
      'containers[core].image: "core:1" → "core:2"',
      'containers[log]: undefined → {"name":"log","image":"log:1"}',
    ]);
  });

  it.each([
    [
      'ports without names',
      [{ containerPort: 80 }],
      [{ containerPort: 80, protocol: 'UDP' }],
      ['[80].protocol: undefined → "UDP"'],
    ],
    [
      'mounts of one volume',
      [
        { name: 'd', mountPath: '/a' },
        { name: 'd', mountPath: '/b' },
      ],
      [{ name: 'd', mountPath: '/b' }],
      ['[/a]: {"name":"d","mountPath":"/a"} → undefined'],
    ],
    [
      'claim templates',
      [{ metadata: { name: 'data' }, spec: { size: 1 } }],
      [{ metadata: { name: 'data' }, spec: { size: 2 } }],
      ['[data].spec.size: 1 → 2'],
    ],
    [
      'alerts and recording rules',
      [
        { alert: 'Down', expr: 'a' },
        { record: 'sum', expr: 'b' },
      ],
      [
        { alert: 'Down', expr: 'a' },
        { record: 'sum', expr: 'c' },
      ],
      ['[sum].expr: "b" → "c"'],
    ],
    [
      'clients of Keycloak',
      [{ clientId: 'portal', name: 'Portal' }],
      [{ clientId: 'portal', name: 'The portal' }],
      ['[portal].name: "Portal" → "The portal"'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('loses no item where names are not unique', () => {
    const before = [
      { name: 'A', value: '1' },
      { name: 'A', value: '2' },
    ];
    expect(
      told(before, [
        { name: 'A', value: '1' },
        { name: 'A', value: '3' },
      ]),
    ).toEqual(['[1].value: "2" → "3"']);
  });

  it('tells an order that changes, as the order of containers and rules has a meaning', () => {
    const [a, b] = [{ name: 'a' }, { name: 'b' }];
    expect(told([a, b], [b, a])).toEqual([' (order): ["a","b"] → ["b","a"]']);
  });

  it('without names leaves out what is equal, and compares the rest in its order', () => {
    const peer = (app: string) => ({ podSelector: { app } });
    expect(told([peer('a'), peer('b')], [peer('new'), peer('a'), peer('b')])).toEqual([
      '[0]: undefined → {"podSelector":{"app":"new"}}',
    ]);
    expect(told([peer('a'), peer('b')], [peer('a'), peer('c')])).toEqual(['[1].podSelector.app: "b" → "c"']);
  });

  it.each([
    ['one of several', ['a', 'b'], ['a', 'c'], [': "b" → "c"']],
    ['more', ['a'], ['a', 'b', 'c'], [': undefined → "b"', ': undefined → "c"']],
    ['only the order', ['a', 'b'], ['b', 'a'], [': ["a","b"] → ["b","a"]']],
    ['a repetition', ['a', 'a'], ['a'], [': ["a","a"] → ["a"]']],
    ['arguments by their name', ['--a=1', '--b=1'], ['--b=2', '--a=2'], ['[--a]: "--a=1" → "--a=2"', '[--b]: "--b=1" → "--b=2"']],
  ])('of texts: %s', (_name, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });
});

describe('texts that are JSON', () => {
  it('are compared by what they say', () => {
    const text = (title: string) =>
      JSON.stringify({
        panels: [
          { id: 1, title },
          { id: 2, title: 'Memory' },
        ],
      });
    expect(told({ data: { 'a.json': text('CPU') } }, { data: { 'a.json': text('Load') } })).toEqual([
      'data[a.json].panels[1].title: "CPU" → "Load"',
    ]);
  });

  it('differ as a whole when only their layout does', () => {
    const [before, after] = ['{"a":1}', '{ "a": 1 }'];
    expect(compareValues(before, after, ['x'])).toEqual([{ path: ['x'], before, after }]);
  });

  it('differ as a whole when nearly everything does', () => {
    const text = (offset: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: 60 }, (_, key) => [`k${key}`, key + offset])));
    expect(compareValues(text(0), text(1))).toHaveLength(1);
  });

  it('are texts when they only look like JSON', () => {
    expect(told('{broken', '{broken again')).toEqual([': "{broken" → "{broken again"']);
  });
});
