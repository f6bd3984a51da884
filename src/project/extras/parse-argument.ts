import type * as z from 'zod';
import { type FieldPath, formatField } from '../../base/field-path';
import type { Issue } from '../../base/issue';
import { problem } from '../check/problem';
import { translateIssue } from '../translate-issue';
import { foreignData } from './plain-data';
import { secretInManifest } from './secret-in-manifest';
import { secretsInData } from './secrets-in-data';

/** What came of checking one argument of a method. */
export interface ParsedArgument<T> {
  /** Present when there is no issue. */
  readonly value?: T;
  readonly issues: readonly Issue[];
}

export interface ArgumentNames {
  /** How the argument is called in messages: `addHelmRelease('minio')`. */
  readonly field: string;
  /** What the fields belong to, in messages: `addHelmRelease`. */
  readonly name: string;
  /** What is said about a secret in plain text. @default - that the name of a Secret may stand there */
  readonly secret?: (field: string) => Issue;
}

/** Checks what a method was given against its specification. */
export function parseArgument<S extends z.ZodType>(
  spec: S,
  value: unknown,
  { field, name, secret = secretInManifest }: ArgumentNames,
): ParsedArgument<z.output<S>> {
  const at = (path: FieldPath) => below(field, formatField(path));
  const secrets = secretsInData(value).map((path) => secret(at(path)));
  const foreign = foreignData(value).map(({ path, what }) =>
    problem('value/plain', at(path), { message: `is ${what}`, expected: 'plain data, as one can write it in YAML' }),
  );
  const parsed = spec.safeParse(value);
  const problems = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => translateIssue(issue, value, { schema: spec, name }));

  const issues = onePerField([
    ...secrets,
    ...foreign,
    ...problems.map((issue) => ({ ...issue, field: below(field, issue.field) })),
  ]);
  return parsed.success && issues.length === 0 ? { value: parsed.data, issues } : { issues };
}

/** One problem, one message: nothing about the format of a secret, nor about an object with something wrong inside. */
function onePerField(issues: readonly Issue[]): Issue[] {
  const told = new Set<string>();
  return issues.filter(({ field }) => {
    const isInner = (other: Issue) => other.field.startsWith(`${field}.`) || other.field.startsWith(`${field}[`);
    return !told.has(field) && told.add(field) && !issues.some(isInner);
  });
}

function below(field: string, path: string): string {
  return path === '' || path.startsWith('[') ? `${field}${path}` : `${field}.${path}`;
}
