import { describe, expect, test } from 'vitest';
import type { SchemaNode } from '../../src/project/schema-node';
import type { OpenApiSchema } from '../../tools/imports/open-api-schema';
import { strictNode } from '../../tools/imports/strict-node';

const text = { type: 'string' } as const;

describe('a definition becomes strict', () => {
  test.each<[title: string, node: OpenApiSchema, expected: SchemaNode]>([
    [
      'an object admits the fields it declares, sorted by name',
      { type: 'object', properties: { b: text, a: text } },
      { type: 'object', properties: { a: text, b: text }, additionalProperties: false },
    ],
    [
      'a map admits any field of its type',
      { type: 'object', additionalProperties: text },
      { type: 'object', additionalProperties: text },
    ],
    [
      'an object that keeps unknown fields stays open',
      { type: 'object', properties: { a: text }, 'x-kubernetes-preserve-unknown-fields': true },
      { type: 'object', properties: { a: text } },
    ],
    ['a node that keeps unknown fields and has no type admits anything', { 'x-kubernetes-preserve-unknown-fields': true }, {}],
    [
      'a required field with a default is optional',
      { type: 'object', properties: { a: { ...text, default: 'x' }, b: text }, required: ['b', 'a'] },
      { type: 'object', properties: { a: text, b: text }, required: ['b'], additionalProperties: false },
    ],
    [
      'an integer or a string, as custom resource definitions say it',
      { anyOf: [{ type: 'integer' }, { type: 'string' }], 'x-kubernetes-int-or-string': true },
      { type: ['integer', 'string'] },
    ],
    [
      "an integer or a string, as Kubernetes' own schemas say it",
      { oneOf: [{ type: 'string' }, { type: 'integer' }, { type: 'null' }] },
      { type: ['integer', 'string'] },
    ],
    ['null as another word for absent is dropped', { type: ['string', 'null'] }, text],
    ['null as a value is kept', { ...text, nullable: true }, { type: ['string', 'null'] }],
    ['an enumeration needs no type', { ...text, enum: ['a', 'b'] }, { enum: ['a', 'b'] }],
    [
      'bounds and patterns are kept, and those that say nothing dropped',
      { type: 'array', minItems: 0, maxItems: 3, items: { ...text, pattern: '^(?i)a$', minLength: 1 } } as OpenApiSchema,
      { type: 'array', maxItems: 3, items: { ...text, pattern: '^[Aa]$', minLength: 1 } },
    ],
    ['a lower bound of zero is kept', { type: 'integer', minimum: 0 } as OpenApiSchema, { type: 'integer', minimum: 0 }],
    [
      'a set has distinct entries',
      { type: 'array', items: text, 'x-kubernetes-list-type': 'set' },
      { type: 'array', items: text, uniqueItems: true },
    ],
    [
      'a list of named entries has distinct names',
      { type: 'array', items: text, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] },
      { type: 'array', items: text, 'x-kubernetes-list-map-keys': ['name'] },
    ],
    [
      'a choice of one field is kept, and one that demands nothing dropped',
      {
        type: 'object',
        properties: { a: text, b: text },
        oneOf: [{ required: ['a'] }, { required: ['b'] }, { properties: { a: {} } }],
      },
      {
        type: 'object',
        properties: { a: text, b: text },
        additionalProperties: false,
        oneOf: [{ required: ['a'] }, { required: ['b'] }],
      },
    ],
    [
      'the metadata of a template is what we write',
      { type: 'object', properties: { managedFields: {}, ownerReferences: {}, labels: {} } },
      expect.objectContaining({ properties: expect.not.objectContaining({ managedFields: expect.anything() }) }),
    ],
  ])('%s', (_, node, expected) => {
    expect(strictNode(node, 'closed', 'test')).toEqual(expected);
  });

  test('an object that declares nothing admits nothing in a custom resource, and anything in a kind of Kubernetes', () => {
    expect(strictNode({ type: 'object' }, 'closed', 'test')).toEqual({ type: 'object', additionalProperties: false });
    expect(strictNode({ type: 'object' }, 'open', 'test')).toEqual({ type: 'object' });
  });
});

describe('what is not understood is an error, so that no check gets weaker unseen', () => {
  test.each<[title: string, node: object]>([
    ['a keyword', { type: 'string', contentEncoding: 'base64' }],
    ['alternatives', { type: 'object', properties: {}, anyOf: [{ required: ['a'] }] }],
    ['a structure without a type', { properties: { a: text } }],
    ['an array without items', { type: 'array' }],
    ['declared fields beside a map', { type: 'object', properties: { a: text }, additionalProperties: text }],
  ])('%s', (_, node) => {
    expect(() => strictNode(node, 'closed', 'Kind.spec')).toThrow('Kind.spec');
  });
});
