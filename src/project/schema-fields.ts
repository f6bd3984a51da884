import { didYouMean } from '../base/did-you-mean';
import type { Finding } from '../base/finding';
import type { SchemaNode } from './schema-node';
import { listed, wantedType } from './schema-words';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Finds the fields an object lacks, and the alternatives it does not choose between.
 *
 * @param report Takes a finding about one field, or about the object when there is no name.
 */
export function checkFields(node: SchemaNode, object: Fields, report: (finding: Finding, field?: string) => void): void {
  for (const name of node.required ?? []) {
    if (object[name] === undefined) report(missing(node, name), name);
  }
  const choice = node.oneOf && checkChoice(node.oneOf, object);
  if (choice) report(choice);
}

/** The finding about a field that the object's schema does not declare. */
export function unknownField({ properties }: SchemaNode, name: string): Finding {
  const known = Object.keys(properties ?? {});
  const meant = didYouMean(name, known);
  return {
    rule: 'schema/unknown-field',
    message: 'is not a known field',
    expected: known.length === 0 ? 'no fields at all' : listed(known),
    ...(meant !== undefined && { hint: `did you mean '${meant}'?` }),
  };
}

function missing({ properties }: SchemaNode, name: string): Finding {
  const type = properties?.[name]?.type;
  return { rule: 'schema/required', message: 'is missing', ...(type && { expected: wantedType(type) }) };
}

function checkChoice(options: NonNullable<SchemaNode['oneOf']>, object: Fields): Finding | undefined {
  const chosen = options.filter(({ required }) => required.every((name) => object[name] !== undefined));
  if (chosen.length === 1) return undefined;
  const names = listed(options.map(({ required }) => required.join(' with ')));
  const message = chosen.length === 0 ? `sets none of ${names}` : `sets more than one of ${names}`;
  return { rule: 'schema/choice', message, expected: `exactly one of ${names}` };
}
