import { printable } from '../../../base/printable';
import { clip } from './clip';

/** Longest text that is not cut. */
const LENGTH = 200;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML code of one line, for where Markdown does not reach; GitLab makes no reference of it. */
export function escapeHtml(text: string): string {
  return `<code>${clip(printable(text), LENGTH).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')}</code>`;
}
