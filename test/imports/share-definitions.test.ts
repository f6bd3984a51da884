import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SchemaNode } from '../../src/project/schema-node';
import { shareDefinitions } from '../../tools/imports/share-definitions';

/** Writes every shared shape out again. */
function expand(root: SchemaNode, node: SchemaNode = root): SchemaNode {
  const { $defs, $ref, ...own } = node;
  if ($ref !== undefined) return expand(root, root.$defs?.[$ref.slice('#/$defs/'.length)]);
  const { properties, items, additionalProperties } = own;
  return {
    ...own,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, expand(root, child)])),
    }),
    ...(items && { items: expand(root, items) }),
    ...(additionalProperties && { additionalProperties: expand(root, additionalProperties) }),
  };
}

const probe: SchemaNode = {
  type: 'object',
  properties: {
    host: { type: 'string' },
    path: { type: 'string' },
    port: { type: ['integer', 'string'] },
    scheme: { type: 'string' },
  },
  additionalProperties: false,
};

test('a repeated shape is written once', () => {
  const shared = shareDefinitions({ type: 'object', properties: { liveness: probe, readiness: probe } });
  expect(shared).toEqual({
    type: 'object',
    properties: { liveness: { $ref: '#/$defs/0' }, readiness: { $ref: '#/$defs/0' } },
    $defs: { 0: probe },
  });
});

test('a shape that only repeats inside a shared one is not shared again', () => {
  const outer: SchemaNode = { type: 'object', properties: { probe }, additionalProperties: false };
  expect(Object.keys(shareDefinitions({ type: 'object', properties: { a: outer, b: outer } }).$defs ?? {})).toHaveLength(1);
});

test('a short or single shape stays where it is', () => {
  const schema: SchemaNode = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' }, probe } };
  expect(shareDefinitions(schema)).toEqual(schema);
});

test('sharing never changes what a schema means', () => {
  const { node } = fc.letrec<{ node: SchemaNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom<SchemaNode>({ type: 'string' }, { enum: ['one', 'two'] }, probe),
      fc.record<SchemaNode>({ type: fc.constant('array'), items: tie('node') }),
      fc.record<SchemaNode>({ type: fc.constant('object'), additionalProperties: tie('node') }),
      fc
        .dictionary(fc.constantFrom('a', 'b', 'c'), tie('node'))
        .map((properties): SchemaNode => ({ type: 'object', properties, additionalProperties: false })),
    ),
  }));
  fc.assert(
    fc.property(node, (schema) => {
      expect(expand(shareDefinitions(schema))).toEqual(schema);
    }),
    { numRuns: 300, seed: 3 },
  );
});
