import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KUBE_HETZNER } from '../../src/catalog/kube-hetzner';
import type { VariableDescription } from '../../tools/terraform/module-description';
import { parseType } from '../../tools/terraform/parse-type';
import { PATHS } from '../../tools/terraform/paths';

const { module, version } = KUBE_HETZNER;
const description = join(PATHS.moduleDescription, `${module}-${version}-variables.json`);

describe('a type expression of Terraform', () => {
  it.each([
    ['string', 'string'],
    ['list(set(map(any)))', { list: { set: { map: 'any' } } }],
    ['object({})', { object: {} }],
    ['object({ a = number, b = optional(bool) })', { object: { a: { type: 'number' }, b: { type: 'bool', optional: true } } }],
    ['object({\n  # why\n  a = string\n  b = string\n})', { object: { a: { type: 'string' }, b: { type: 'string' } } }],
    ['object({ a = optional(string, "x, (y)") })', { object: { a: { type: 'string', optional: true, default: 'x, (y)' } } }],
    ['object({ a = optional(number, -1.5) })', { object: { a: { type: 'number', optional: true, default: -1.5 } } }],
    [
      'object({ a = optional(list(object({ b = bool })), [{ b = true }]) })',
      { object: { a: { type: { list: { object: { b: { type: 'bool' } } } }, optional: true, default: [{ b: true }] } } },
    ],
  ])('%s is understood', (expression, tree) => {
    expect(parseType(expression)).toEqual(tree);
  });

  it.each([
    ['tuple([string])', 'tuple is not a type'],
    ['list(string', 'a type ends too early'],
    ['list(string))', 'did not expect ) after a type'],
    ['object({ a: string })', 'expected = in a type, found :'],
  ])('%s is refused', (expression, message) => {
    expect(() => parseType(expression)).toThrow(message);
  });

  it.skipIf(!existsSync(description))('is understood for every variable of kube-hetzner', () => {
    const variables: (VariableDescription & { type: string })[] = JSON.parse(readFileSync(description, 'utf8'));
    for (const { name, type, typeTree } of variables) expect({ name, tree: parseType(type) }).toEqual({ name, tree: typeTree });
  });
});
