import { SECRET_PATTERN } from './secret-pattern';

/** Replaces whatever looks like a secret in a text that somebody is going to read. */
export function redact(text: string): string {
  return text.replace(SECRET_PATTERN, '(value not shown)');
}
