import { type FieldPath, formatField } from '../base/field-path';
import type { Issue } from '../base/issue';
import { looksSecretVariable } from '../base/looks-secret-variable';
import { SCHEMAS } from '../imports/schemas';
import type { SchemaFinding } from './schema-finding';
import { loadSchema } from './schema-store';
import { unknownKind } from './schema-unknown-kind';
import { walkSchema } from './schema-walk';

/** A finished manifest and where it comes from. */
export interface CheckedObject {
  readonly manifest: Readonly<Record<string, unknown>>;
  /** Path of the construct, for messages. */
  readonly origin: string;
}

/**
 * Checks every object against the strict schema of its kind (`src/imports/schemas`).
 *
 * Not covered are CEL rules, formats such as `date-time`, and what only an admission webhook knows: they
 * are left to the API server.
 *
 * Rules: `schema/unknown-field`, `schema/type`, `schema/enum`, `schema/required`, `schema/pattern`,
 * `schema/range`, `schema/choice`, `schema/duplicate`, `schema/version`, `schema/unknown-kind` (a warning).
 */
export function checkSchemas(objects: readonly CheckedObject[]): Issue[] {
  return objects.flatMap((object) => {
    const apiVersion = String(object.manifest['apiVersion']);
    const kind = String(object.manifest['kind']);
    // A Secret is refused as such by the check of the whole output.
    if (apiVersion === 'v1' && kind === 'Secret') return [];

    const entry = SCHEMAS[`${apiVersion}/${kind}`];
    if (entry) return check(object, entry.file);
    const finding = unknownKind(apiVersion, kind);
    return { ...toIssue(object, { ...finding, path: ['apiVersion'], value: apiVersion }), severity: finding.severity };
  });
}

/** Constant objects that are right: they are frozen, and the same in every project. */
const right = new WeakSet<object>();

function check(object: CheckedObject, schema: string): Issue[] {
  if (right.has(object.manifest)) return [];
  const findings = walkSchema(loadSchema(schema), object.manifest);
  if (findings.length === 0 && Object.isFrozen(object.manifest)) right.add(object.manifest);
  return findings.map((finding) => toIssue(object, finding));
}

function toIssue(object: CheckedObject, { path, value, rule, message, expected, hint }: SchemaFinding): Issue {
  return {
    severity: 'error',
    field: [objectName(object.manifest), formatField(path)].filter((part) => part !== '').join(' '),
    rule,
    message,
    ...(isShown(path, value) && { got: value }),
    ...(expected !== undefined && { expected }),
    ...(hint !== undefined && { hint }),
    at: object.origin,
  };
}

/** How an object is called in a message: `Certificate traefik/wildcard`. */
function objectName({ kind, metadata }: Readonly<Record<string, unknown>>): string {
  const { name, namespace } = (typeof metadata === 'object' && metadata !== null ? metadata : {}) as Record<string, unknown>;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** Is the value short enough to show, and no secret? */
function isShown(path: FieldPath, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return false;
  const name = path.filter((part) => typeof part === 'string').at(-1) ?? '';
  // What an environment variable or a data key holds is only known to whoever named it.
  const arbitrary = name === 'value' || path.includes('data');
  return !arbitrary && !looksSecretVariable(name, String(value));
}
