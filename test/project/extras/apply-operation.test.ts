import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperation } from '../../../src/project/extras/apply-operation';
import type { JsonPatchOperation } from '../../../src/project/extras/json-patch-operation';
import { escapeKey, resolvePointer } from '../../../src/project/extras/json-pointer';

const DOCUMENT = {
  spec: {
    replicas: 2,
    ports: [
      { name: 'http', port: 80 },
      { name: 'metrics', port: 81 },
    ],
    nothing: null,
  },
  metadata: { labels: { 'example.com/tier': 'web', 'a~b': 'c' } },
};

function apply(operation: JsonPatchOperation, document: unknown = DOCUMENT) {
  const result = applyOperation(document, operation);
  return 'document' in result ? result.document : result.failure;
}

describe('applyOperation', () => {
  it.each([
    [{ op: 'replace', path: '/spec/replicas', value: 3 }, { replicas: 3 }],
    [{ op: 'replace', path: '/spec/nothing', value: 1 }, { nothing: 1 }],
    [{ op: 'add', path: '/spec/paused', value: true }, { paused: true }],
    [{ op: 'add', path: '/spec/ports/-', value: 'x' }, { ports: [...DOCUMENT.spec.ports, 'x'] }],
    [{ op: 'add', path: '/spec/ports/0', value: 'x' }, { ports: ['x', ...DOCUMENT.spec.ports] }],
    [{ op: 'add', path: '/spec/ports/2', value: 'x' }, { ports: [...DOCUMENT.spec.ports, 'x'] }],
    [{ op: 'remove', path: '/spec/ports/0' }, { ports: [DOCUMENT.spec.ports[1]] }],
    [{ op: 'move', from: '/spec/replicas', path: '/spec/parallelism' }, { parallelism: 2 }],
    [{ op: 'copy', from: '/spec/ports/0', path: '/spec/ports/-' }, { ports: [...DOCUMENT.spec.ports, DOCUMENT.spec.ports[0]] }],
    [{ op: 'test', path: '/spec/ports/1', value: { port: 81, name: 'metrics' } }, DOCUMENT.spec],
  ] as [JsonPatchOperation, object][])('applies %j', (operation, spec) => {
    expect(apply(operation)).toMatchObject({ spec });
  });

  it('reads escaped names', () => {
    expect(apply({ op: 'replace', path: '/metadata/labels/example.com~1tier', value: 'x' })).toMatchObject({
      metadata: { labels: { 'example.com/tier': 'x' } },
    });
    expect(apply({ op: 'remove', path: '/metadata/labels/a~0b' })).toMatchObject({
      metadata: { labels: { 'example.com/tier': 'web' } },
    });
  });

  it.each([
    [{ op: 'replace', path: '/spec/replica', value: 3 }, "did you mean '/spec/replicas'?"],
    [{ op: 'remove', path: '/spec/paused' }, '/spec has replicas, ports, nothing'],
    [{ op: 'remove', path: '' }, undefined],
    [{ op: 'replace', path: '/spec/ports/2/port', value: 1 }, '/spec/ports has 0, 1'],
    [{ op: 'replace', path: '/spec/ports/-', value: 1 }, '/spec/ports has 0, 1'],
    [{ op: 'replace', path: '/spec/ports/00', value: 1 }, "did you mean '/spec/ports/0'?"],
    [{ op: 'add', path: '/spec/template/spec', value: {} }, '/spec has replicas, ports, nothing'],
    [{ op: 'add', path: '/spec/replicas/x', value: {} }, undefined],
    [{ op: 'add', path: '/spec/ports/3', value: {} }, undefined],
    [{ op: 'add', path: '/spec/ports/x', value: {} }, undefined],
    [{ op: 'move', from: '/spec/paused', path: '/spec/a' }, '/spec has replicas, ports, nothing'],
    [{ op: 'move', from: '/spec', path: '/spec/a' }, undefined],
    [{ op: 'copy', from: '/spec/replicas', path: '/a/b' }, 'the object has spec, metadata'],
    [{ op: 'test', path: '/spec/replicas', value: '2' }, 'look at what the platform renders now, and renew the patch'],
    [{ op: 'test', path: '/spec/constructor', value: 1 }, '/spec has replicas, ports, nothing'],
  ] as [JsonPatchOperation, string | undefined][])('refuses %j', (operation, hint) => {
    const before = structuredClone(DOCUMENT);
    const result = applyOperation(DOCUMENT, operation);
    expect(result).toMatchObject({ failure: { message: expect.any(String), ...(hint && { hint }) } });
    expect(DOCUMENT).toEqual(before);
  });
});

/** A document, and a pointer to something in it. */
const placed = fc
  .dictionary(
    fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
    fc.jsonValue({ maxDepth: 3 }),
    { minKeys: 1 },
  )
  .chain((document) =>
    fc.constantFrom(...pointers(document)).map((path) => ({ document: JSON.parse(JSON.stringify(document)), path })),
  );

function pointers(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return path === '' ? [] : [path];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    key === '__proto__' ? [] : pointers(item, `${path}/${escapeKey(key)}`),
  );
  return path === '' ? inner : [path, ...inner];
}

const changed = (document: unknown, ...operations: JsonPatchOperation[]) =>
  operations.reduce((value, operation) => {
    const result = applyOperation(value, operation);
    if ('failure' in result) throw new Error(result.failure.message);
    return result.document;
  }, document);

describe('whatever the document', () => {
  it('replacing a value by itself changes nothing, nor does testing for it', () => {
    fc.assert(
      fc.property(placed, ({ document, path }) => {
        const { value } = resolvePointer(document, path) ?? {};
        expect(changed(document, { op: 'test', path, value }, { op: 'replace', path, value })).toEqual(document);
      }),
    );
  });

  it('removing a value and adding it again changes nothing', () => {
    fc.assert(
      fc.property(placed, ({ document, path }) => {
        const { value } = resolvePointer(document, path) ?? {};
        expect(changed(document, { op: 'remove', path }, { op: 'add', path, value })).toEqual(document);
      }),
    );
  });

  it('replacing a value and then replacing it back changes nothing', () => {
    fc.assert(
      fc.property(placed, fc.jsonValue(), ({ document, path }, other) => {
        const { value } = resolvePointer(document, path) ?? {};
        const between = changed(document, { op: 'replace', path, value: other });
        expect(resolvePointer(between, path)?.value).toEqual(JSON.parse(JSON.stringify(other)));
        expect(changed(between, { op: 'replace', path, value })).toEqual(document);
      }),
    );
  });

  it('an operation never changes the document it is given', () => {
    fc.assert(
      fc.property(placed, ({ document, path }) => {
        const before = structuredClone(document);
        changed(document, { op: 'remove', path });
        expect(document).toEqual(before);
      }),
    );
  });
});
