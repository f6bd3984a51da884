import { SECRET_PATTERN } from './secret-pattern';

/** Whether a text is or holds a secret, judged by the text alone. */
export function looksSecret(text: string): boolean {
  return text.search(SECRET_PATTERN) !== -1;
}
