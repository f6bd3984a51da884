import { didYouMean } from '../base/did-you-mean';
import type { Finding } from '../base/finding';
import type { SchemaNode } from './schema-node';
import { checkRange } from './schema-range';
import { listed, wantedType } from './schema-words';

/**
 * What a schema says about a value by itself, without its fields or entries.
 *
 * @returns The first problem: a value of the wrong type is not measured as well.
 */
export function checkValue(node: SchemaNode, value: unknown): Finding | undefined {
  if (node.type !== undefined && !hasType(value, node.type)) return wrongType(node.type, value);
  if (node.const !== undefined && value !== node.const) return notListed([node.const], value);
  if (node.enum !== undefined && !node.enum.includes(value)) return notListed(node.enum, value);
  if (typeof value === 'string') return checkText(node, value);
  if (typeof value === 'number') return checkRange(value, node.minimum, node.maximum, 'is');
  if (Array.isArray(value)) return checkRange(value.length, node.minItems, node.maxItems, 'has', 'entry');
  return undefined;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function hasType(value: unknown, wanted: string | readonly string[]): boolean {
  const actual = typeOf(value);
  if (typeof wanted === 'string') return actual === wanted || (wanted === 'number' && actual === 'integer');
  return wanted.some((type) => hasType(value, type));
}

function wrongType(wanted: string | readonly string[], value: unknown): Finding {
  const finding = { rule: 'schema/type', message: `is ${wantedType(typeOf(value))}`, expected: wantedType(wanted) };
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  if (scalar && [wanted].flat().includes('string')) return { ...finding, hint: 'write it in quotes' };
  if (typeof value === 'string' && [wanted].flat().some((type) => readsAs(value, type)))
    return { ...finding, hint: 'remove the quotes' };
  return finding;
}

/** Would the text be of this type without its quotes? */
function readsAs(text: string, type: string): boolean {
  if (type === 'boolean') return text === 'true' || text === 'false';
  return (type === 'integer' || type === 'number') && text.trim() !== '' && hasType(Number(text), type);
}

function notListed(allowed: readonly unknown[], value: unknown): Finding {
  const words = allowed.map(String);
  const meant = typeof value === 'string' ? didYouMean(value, words) : undefined;
  return {
    rule: 'schema/enum',
    message: 'is not one of the values that are understood',
    expected: listed(words),
    ...(meant !== undefined && { hint: `did you mean '${meant}'?` }),
  };
}

const patterns = new Map<string, RegExp>();

function checkText(node: SchemaNode, text: string): Finding | undefined {
  const { pattern, minLength, maxLength } = node;
  if (pattern !== undefined) {
    let compiled = patterns.get(pattern);
    if (!compiled) {
      compiled = new RegExp(pattern, 'u');
      patterns.set(pattern, compiled);
    }
    if (!compiled.test(text))
      return { rule: 'schema/pattern', message: 'does not have the form that is understood', expected: pattern };
  }
  if (minLength === undefined && maxLength === undefined) return undefined;
  return checkRange([...text].length, minLength, maxLength, 'has', 'character');
}
