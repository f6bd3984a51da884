import * as z from 'zod';
import { didYouMean } from '../base/did-you-mean';
import { type FieldPath, formatField } from '../base/field-path';
import type { Finding } from '../base/finding';
import type { Issue } from '../base/issue';
import { describeSchema } from './describe-schema';
import { inlineSecret } from './inline-secrets';
import { definition, fieldsOf, type Schema, schemaAt } from './schema-at';
import { specification } from './specification';
import { suggestField } from './suggest-field';

type ZodIssue = z.core.$ZodIssue;

/** What a value was checked against: the specification of a project, or that of what a method is given. */
export interface Subject {
  readonly schema: Schema;
  /** What it is called in messages: `a project`. */
  readonly name: string;
}

const PROJECT: Subject = { schema: specification, name: 'a project' };

/** Turns one issue of zod into ours, in the user's words; several when zod found several unknown fields. */
export function translateIssue(issue: ZodIssue, value: unknown, subject = PROJECT, parent: FieldPath = []): Issue[] {
  const path = [...parent, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  const got = valueAt(value, path);
  const schema = schemaAt(subject.schema, path) ?? subject.schema;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(subject, path, key));
    case 'invalid_union':
      return translateUnion(issue, value, subject, path);
    case 'invalid_key':
      return issue.issues.map((inner) => ({ ...error(path, findingOf(inner)), got: path.at(-1) }));
    case 'invalid_type':
      return [wrongType(path, got, schema)];
    case 'invalid_value':
      return [unknownChoice(path, got, schema, issue.values)];
    case 'too_small':
    case 'too_big':
      return [outOfRange(path, got, schema, issue.origin)];
    case 'custom': {
      const finding = findingOf(issue);
      return [{ ...error(path, finding), ...(!finding.secret && isPrimitive(got) && { got }) }];
    }
    default:
      throw new Error(`the specification makes issues of zod without a translation: ${issue.code}`);
  }
}

function error(path: FieldPath, { rule, message, expected, hint }: Finding): Issue {
  return { severity: 'error', field: formatField(path), rule, message, ...(expected && { expected }), ...(hint && { hint }) };
}

/** A check made with `withRule` has put its finding into the issue of zod. */
function findingOf(issue: ZodIssue): Finding {
  if (issue.code !== 'custom' || typeof issue.params?.['rule'] !== 'string')
    throw new Error('a check of the specification has no rule id');
  return { ...issue.params, rule: issue.params['rule'], message: issue.message };
}

function unknownField({ schema, name }: Subject, path: FieldPath, key: string): Issue {
  const parent = schemaAt(schema, path) ?? schema;
  return error([...path, key], {
    rule: 'field/unknown',
    message: `is not a field of ${path.length === 0 ? name : formatField(path)}`,
    expected: [...fieldsOf(parent).keys()].join(', '),
    ...suggestField(path, key, schema),
  });
}

/** One precise issue instead of one for each alternative: of the alternative that has the kind of the value. */
function translateUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown, subject: Subject, path: FieldPath): Issue[] {
  const fitting = issue.errors.find(
    (issues) => !issues.some(({ code, path: [first] }) => first === undefined && /^invalid_(type|value)$/.test(code)),
  );
  if (fitting && fitting.length > 0) return fitting.flatMap((inner) => translateIssue(inner, value, subject, path));
  return [wrongType(path, valueAt(value, path), schemaAt(subject.schema, path) ?? subject.schema)];
}

function wrongType(path: FieldPath, got: unknown, schema: Schema): Issue {
  const expected = describeSchema(schema);
  if (got === undefined)
    return error(path, { rule: 'field/required', message: 'is missing', expected: purpose(schema) ?? expected });
  if (got === null)
    return error(path, {
      rule: 'field/empty',
      message: 'is there without a value',
      expected,
      hint: 'leave the field out, or give it a value',
    });
  if (isSecretRef(schema) && isPrimitive(got)) return inlineSecret(formatField(path));

  const wanted = definition(schema).type;
  const whole = wanted === 'number' && typeof got === 'number';
  return {
    ...error(path, {
      rule: whole ? 'number/whole' : 'field/type',
      message: whole ? 'is not a whole number' : `is ${kindOf(got)}`,
      expected,
      ...quotingHint(wanted, got),
    }),
    // A text where fields are wanted can hold several values in some notation, and one of them a secret.
    ...(isPrimitive(got) && !['object', 'record', 'array'].includes(wanted) && { got }),
  };
}

/** What the documentation says about a field, without the full stop. */
function purpose(schema: Schema): string | undefined {
  return z.globalRegistry.get(schema)?.description?.replace(/\.$/, '');
}

function isSecretRef(schema: Schema): boolean {
  return definition(schema).type === 'object' && fieldsOf(schema).has('gitlabVariable');
}

function quotingHint(wanted: string, got: unknown): { hint?: string } {
  if (wanted === 'string' && (typeof got === 'number' || typeof got === 'boolean'))
    return { hint: `write it in quotes: '${got}'` };
  if (typeof got !== 'string') return {};
  if (wanted === 'number' && /^-?\d+(\.\d+)?$/.test(got)) return { hint: `write it without quotes: ${got}` };
  if (wanted === 'boolean' && /^(true|yes|on|false|no|off)$/i.test(got)) {
    return { hint: `write it without quotes: ${/^(true|yes|on)$/i.test(got)}` };
  }
  return {};
}

function unknownChoice(path: FieldPath, got: unknown, schema: Schema, values: readonly unknown[]): Issue {
  if (got === undefined || !isPrimitive(got)) return wrongType(path, got, schema);
  const guess = didYouMean(String(got), values.map(String));
  return {
    ...error(path, {
      rule: 'choice/unknown',
      message: 'is not one of the choices',
      expected: describeSchema(schema),
      ...(guess && { hint: `did you mean '${guess}'?` }),
    }),
    got,
  };
}

function outOfRange(path: FieldPath, got: unknown, schema: Schema, origin: string): Issue {
  if (origin === 'array') return error(path, { rule: 'list/empty', message: 'is an empty list', expected: 'at least one entry' });
  if (origin === 'string')
    return error(path, { rule: 'text/empty', message: 'is an empty text', expected: 'at least one character' });
  return { ...error(path, { rule: 'number/range', message: 'is out of range', expected: describeSchema(schema) }), got };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return { string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? `a ${typeof value}`;
}

function isPrimitive(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((found, part) => {
    // An own property only: `constructor` and the like are not what the user typed.
    return typeof found === 'object' && found !== null && Object.hasOwn(found, part)
      ? (found as Record<string | number, unknown>)[part]
      : undefined;
  }, value);
}
