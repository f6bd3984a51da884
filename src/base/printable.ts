import { redact } from './redact';

/** Control characters, and characters that change the direction or the look of the text around them. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A text that may be shown on any terminal: one line, no control characters, no secrets. */
export function printable(text: string): string {
  return redact(text).replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
