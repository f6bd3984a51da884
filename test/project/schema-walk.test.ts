import { type OutputUnit, validate } from '@cfworker/json-schema';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldPath } from '../../src/base/field-path';
import { SCHEMAS } from '../../src/imports/schemas';
import type { SchemaNode } from '../../src/project/schema-node';
import { loadSchema } from '../../src/project/schema-store';
import { walkSchema } from '../../src/project/schema-walk';
import { changed } from './changed';
import { MANIFESTS, type TestManifest } from './manifests';

interface Place {
  readonly path: FieldPath;
  readonly node: SchemaNode;
  readonly value: unknown;
}

/** Every value in a manifest with the part of the schema that describes it. */
function places(root: SchemaNode, manifest: TestManifest): readonly Place[] {
  const found: Place[] = [];
  const visit = (declared: SchemaNode, value: unknown, path: FieldPath) => {
    const node = declared.$ref === undefined ? declared : (root.$defs?.[declared.$ref.slice('#/$defs/'.length)] ?? {});
    found.push({ path, node, value });
    if (Array.isArray(value)) {
      for (const [index, entry] of value.entries()) if (node.items) visit(node.items, entry, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) {
        const below = node.properties?.[name] ?? node.additionalProperties;
        if (below) visit(below, child, [...path, name]);
      }
    }
  };
  visit(root, manifest, []);
  return found;
}

const SAMPLES = MANIFESTS.map((manifest) => {
  const schema = loadSchema(SCHEMAS[`${manifest['apiVersion']}/${manifest['kind']}`]?.file ?? '');
  return { manifest, schema, places: places(schema, manifest) };
});

const CLOSED = SAMPLES.flatMap(({ manifest, schema, places: all }) =>
  all
    .filter(({ node, value }) => node.additionalProperties === false && typeof value === 'object' && value !== null)
    .map((place) => ({ manifest, schema, ...place })),
);

const PLACES = SAMPLES.flatMap(({ manifest, schema, places: all }) =>
  all.slice(1).map((place) => ({ manifest, schema, ...place })),
);

test('an unknown field is found in every object of every kind, whatever it is called and contains', () => {
  expect(CLOSED.length).toBeGreaterThan(300);
  fc.assert(
    fc.property(
      fc.constantFrom(...CLOSED),
      fc.string({ minLength: 1 }),
      fc.jsonValue(),
      ({ manifest, schema, path, node }, name, value) => {
        fc.pre(!Object.hasOwn(node.properties ?? {}, name));
        const findings = walkSchema(schema, changed(manifest, [...path, name], value));
        expect(findings).toEqual([expect.objectContaining({ rule: 'schema/unknown-field', path: [...path, name] })]);
      },
    ),
    { numRuns: 2000, seed: 1 },
  );
});

describe('compared with a general validator', () => {
  /** Rules of ours that are no part of JSON Schema. */
  const OURS = new Set(['schema/duplicate']);
  const STRUCTURAL = new Set(['properties', 'additionalProperties', 'items', '$ref']);

  function general(schema: SchemaNode, manifest: unknown): readonly OutputUnit[] {
    const lookup = Object.fromEntries(Object.entries(schema.$defs ?? {}).map(([name, node]) => [`#/$defs/${name}`, node]));
    return validate(manifest, schema as object, '7', lookup as Record<string, object>, false).errors.filter(
      ({ keyword }) => !STRUCTURAL.has(keyword),
    );
  }

  test('both accept and refuse the same changes, at the same place', () => {
    const scalar = fc.oneof(
      fc.constantFrom('', 'a', 'x'.repeat(300), -1, 0, 1, 65536, 1e9),
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const value = fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('name', 'key', 'x'), scalar),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...PLACES),
        fc.oneof(value, fc.constant(undefined)),
        ({ manifest, schema, path }, replacement) => {
          const broken = changed(manifest, path, replacement);
          const findings = walkSchema(schema, broken).filter(({ rule }) => !OURS.has(rule));
          const errors = general(schema, broken);
          expect(findings.length > 0).toBe(errors.length > 0);
          if (replacement !== undefined && findings.length === 1) {
            expect(
              errors.some(({ instanceLocation }) => decodeURI(instanceLocation).startsWith(pointer(path.slice(0, -1)))),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 3000, seed: 2 },
    );
  });

  function pointer(path: FieldPath): string {
    return ['#', ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
  }
});

test('a schema that refers to nothing is a defect, not an issue', () => {
  expect(() => walkSchema({ $ref: '#/$defs/absent' }, {})).toThrow('does not define');
});
