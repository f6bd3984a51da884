import { looksSecret } from '../../base/looks-secret';
import { looksSecretVariable } from '../../base/looks-secret-variable';
import type { Cursor } from './cursor';
import { walk } from './walk';

/** Fields that hold a secret wherever they stand. Not `existingSecret` and `passwordKey`, which charts use for names. */
const SECRET_FIELD = /(?:password|passwd|passphrase|client_?secret)$/i;
/** `--db.password=…` on a command line, also as one of several words. */
const ARGUMENT = /(?:^|\s)--?([\w.-]*(?:password|passwd|passphrase|token|api-?key|client-?secret))[= ](\S+)/gi;
/** A line of a configuration file. */
const SETTING = /^\s*([\w.-]*(?:password|passwd|passphrase))\s*[=:]\s*(\S+)\s*$/gim;
/** A literal in a template of External Secrets: `{{ "keycloak" }}`. */
const TEMPLATE_LITERAL = /^\{\{\s*"(.*)"\s*\}\}$/;

/** Where a part of an object holds a secret in plain text. What only refers to one is none. */
export function plainSecrets(part: Cursor): Cursor[] {
  const found: Cursor[] = [];
  walk(part, (at) => {
    if (at.text !== undefined && isSecret(at, at.text)) found.push(at);
  });
  return found;
}

function isSecret(at: Cursor, text: string): boolean {
  if (looksSecret(text)) return true;
  const name = nameOf(at);
  if (name !== undefined && isSecretVariable(name, TEMPLATE_LITERAL.exec(text)?.[1] ?? text)) return true;
  if (text.includes('\n')) return !text.startsWith('{') && holds(text, SETTING);
  return text.includes('-') && holds(text, ARGUMENT);
}

/** What a text is the value of, where the name says whether it is a secret. */
function nameOf({ key, parent }: Cursor): string | undefined {
  if (typeof key !== 'string') return undefined;
  if (key === 'value') return parent?.at('name').text;
  const isData = parent?.key === 'data' || parent?.key === 'stringData';
  return isData || SECRET_FIELD.test(key) ? key : undefined;
}

function holds(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some(([, name = '', value = '']) => isSecretVariable(name, value));
}

/** `$(NAME)`, `${name}`, `$__file{…}`: what is read from elsewhere. */
function isSecretVariable(name: string, value: string): boolean {
  return !value.startsWith('$') && !value.startsWith('{{') && looksSecretVariable(name, value);
}
