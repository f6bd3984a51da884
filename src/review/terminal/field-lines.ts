import { printable } from '../../base/printable';
import type { FieldChange } from '../model/field-change';
import { formatValue } from '../words/format-value';
import { plural } from '../words/plural';
import type { Paint } from './paint';

/** Fields of one object beyond that are counted. */
const MOST_FIELDS = 25;
/** Longest value, in characters. */
const MOST_CHARACTERS = 200;
/** Lines of the difference of one text beyond that are counted. */
const MOST_LINES = 30;

/** What differs in an object or a resource, a line for each field; texts of several lines as a diff. */
export function fieldLines(fields: readonly FieldChange[], paint: Paint): string[] {
  const lines = fields.slice(0, MOST_FIELDS).flatMap((field) => [line(field, paint), ...textLines(field, paint)]);
  const more = fields.length - MOST_FIELDS;
  return more > 0 ? [...lines, paint('dim', `and ${plural(more, 'more field')}`)] : lines;
}

function line({ type, path, before, after }: FieldChange, paint: Paint): string {
  const name = printable(path);
  if (type === 'added') return `${paint('green', '+')} ${name}: ${paint('green', value(after))}`;
  if (type === 'removed') return `${paint('red', '-')} ${name}: ${paint('red', value(before))}`;
  return `${paint('yellow', '~')} ${name}: ${paint('red', value(before))} → ${paint('green', value(after))}`;
}

function textLines({ diff }: FieldChange, paint: Paint): string[] {
  if (!diff) return [];
  const all = diff.trimEnd().split('\n');
  const lines = all.slice(0, MOST_LINES).map((text) => {
    const style = text.startsWith('+') ? 'green' : text.startsWith('-') ? 'red' : 'dim';
    return `    ${paint(style, printable(text))}`;
  });
  const more = all.length - MOST_LINES;
  return more > 0 ? [...lines, paint('dim', `    and ${plural(more, 'more line')}`)] : lines;
}

function value(content: unknown): string {
  const text = printable(formatValue(content));
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
