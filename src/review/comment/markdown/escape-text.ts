import { printable } from '../../../base/printable';
import { clip } from './clip';

/** Longest text that is not cut. */
const LENGTH = 400;

/** What Markdown, HTML, and the references, formulas and marks of GitLab are made of. */
const ACTIVE = /[\\`*_[\]<>|~{}@#!$%&^]/g;
/** Emoji and addresses that would become links: a colon before a word or a slash, and `www.`. */
const LINKS = /:(?=[\w/+-])|(?<=www)\./gi;

/**
 * A text that means nothing to GitLab Markdown: it mentions nobody, links to nothing and ends no section.
 *
 * For the inside of a line, one line at most; without secrets.
 */
export function escapeText(text: string): string {
  return clip(printable(text), LENGTH).replace(ACTIVE, '\\$&').replace(LINKS, '\\$&');
}
