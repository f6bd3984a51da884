import type { FieldPath } from '../../base/field-path';
import { looksSecret } from '../../base/looks-secret';
import { looksSecretVariable } from '../../base/looks-secret-variable';

/** Fields that are a password wherever they stand. Not `existingSecret` and `passwordKey`, which charts use for names. */
const PASSWORD_FIELD = /(?:password|passwd|passphrase)$/i;

/**
 * Where plain data of a project holds a secret: in a text of a known form, in a field called a password, in an
 * environment variable, or in a literal of a Secret.
 */
export function secretsInData(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value === 'string') return isSecret(path, value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => secretsInData(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];

  const { name, value: variable }: { name?: unknown; value?: unknown } = value;
  const isVariable = typeof name === 'string' && typeof variable === 'string' && looksSecretVariable(name, variable);
  return [
    ...(isVariable ? [[...path, 'value']] : []),
    ...Object.entries(value)
      .filter(([key]) => !(isVariable && key === 'value'))
      .flatMap(([key, item]) => secretsInData(item, [...path, key])),
  ];
}

function isSecret(path: FieldPath, text: string): boolean {
  if (looksSecret(text)) return true;
  const [parent, field] = path.slice(-2).map(String);
  if (field === 'literal') return looksSecretVariable(parent ?? '', text);
  return PASSWORD_FIELD.test(String(path.at(-1) ?? '')) && looksSecretVariable(String(path.at(-1)), text);
}
