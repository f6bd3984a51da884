import { type FieldPath, formatField } from '../base/field-path';
import type { Issue } from '../base/issue';
import { looksSecret } from '../base/looks-secret';
import { looksSecretVariable } from '../base/looks-secret-variable';
import { SECRET_REF_EXPECTED } from '../base/secret-ref';

/**
 * Finds secrets written into the project, in whatever field.
 *
 * It looks at what the user typed, so that nothing is missed because another field is wrong. The values never
 * become part of an issue.
 */
export function inlineSecrets(props: unknown): Issue[] {
  return texts(props, []).flatMap(({ path, text }) => {
    const name = path.at(-2) === 'env' ? String(path.at(-1)) : undefined;
    const field = formatField(path);
    if (name !== undefined) return looksSecretVariable(name, text) ? [inlineSecret(field)] : [];
    return looksSecret(text) ? [{ ...FINDING, field, hint: 'rotate it, and keep it out of the repository' }] : [];
  });
}

/** The issue for a secret in plain text where the name of one may stand. */
export function inlineSecret(field: string): Issue {
  return {
    ...FINDING,
    field,
    expected: SECRET_REF_EXPECTED,
    hint: 'store it as a masked GitLab CI variable, rotate it, and refer to it by name',
  };
}

const FINDING = {
  severity: 'error',
  rule: 'secret/inline',
  message: 'looks like a secret written into the repository (value not shown)',
} as const;

interface Leaf {
  readonly path: FieldPath;
  readonly text: string;
}

function texts(value: unknown, path: FieldPath): Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ path, text: String(value) }];
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => texts(item, [...path, key]));
}
