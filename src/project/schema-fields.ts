import { didYouMean } from '../base/did-you-mean';
import type { Finding } from '../base/finding';
import type { SchemaNode } from './schema-node';
import { checkRange } from './schema-range';
import { listed, wantedType } from './schema-words';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Finds the fields an object must not have, lacks, or has too many of.
 *
 * A misspelled field is one problem: neither the field that was meant is called missing, nor is the
 * object measured by fields that nobody meant.
 *
 * @param report Takes a finding about one field, or about the object when there is no name.
 */
export function checkFields(node: SchemaNode, object: Fields, report: (finding: Finding, field?: string) => void): void {
  const meant = checkNames(node, object, report);
  for (const name of node.required ?? []) {
    if (object[name] === undefined && !meant?.includes(name)) report(missing(node, name), name);
  }
  if (meant) return;
  const problem = checkCount(node, object) ?? (node.oneOf && checkChoice(node.oneOf, object));
  if (problem) report(problem);
}

/**
 * @returns The known names that unknown fields probably mean; undefined when every field is known.
 */
function checkNames(
  node: SchemaNode,
  object: Fields,
  report: (finding: Finding, field: string) => void,
): readonly string[] | undefined {
  if (node.additionalProperties !== false) return undefined;
  let meant: string[] | undefined;
  for (const name in object) {
    if (object[name] === undefined || (node.properties && Object.hasOwn(node.properties, name))) continue;
    const known = Object.keys(node.properties ?? {});
    const nearest = didYouMean(name, known);
    report(unknown(known, nearest), name);
    meant = [...(meant ?? []), ...(nearest === undefined ? [] : [nearest])];
  }
  return meant;
}

function unknown(known: readonly string[], nearest: string | undefined): Finding {
  return {
    rule: 'schema/unknown-field',
    message: 'is not a known field',
    expected: known.length === 0 ? 'no fields at all' : listed(known),
    ...(nearest !== undefined && { hint: `did you mean '${nearest}'?` }),
  };
}

function missing({ properties }: SchemaNode, name: string): Finding {
  const type = properties?.[name]?.type;
  return { rule: 'schema/required', message: 'is missing', ...(type && { expected: wantedType(type) }) };
}

function checkCount({ minProperties, maxProperties }: SchemaNode, object: Fields): Finding | undefined {
  if (minProperties === undefined && maxProperties === undefined) return undefined;
  return checkRange(Object.keys(object).length, minProperties, maxProperties, 'sets', 'field');
}

function checkChoice(options: NonNullable<SchemaNode['oneOf']>, object: Fields): Finding | undefined {
  const chosen = options.filter(({ required }) => required.every((name) => object[name] !== undefined));
  if (chosen.length === 1) return undefined;
  const names = listed(options.map(({ required }) => required.join(' with ')));
  const message = chosen.length === 0 ? `sets none of ${names}` : `sets more than one of ${names}`;
  return { rule: 'schema/choice', message, expected: `exactly one of ${names}` };
}
