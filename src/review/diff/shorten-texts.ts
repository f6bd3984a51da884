import { isRecord } from '../../base/is-record';
import { readField } from '../objects/read-field';
import { textSize } from './text-size';
import { unifiedDiff } from './unified-diff';

/** Longest text, in lines, that is shown as a whole when it is new or gone. */
const MAX_LINES = 40;
/** Most lines of the differences of two texts that are shown. */
const MAX_DIFF_LINES = 120;

/**
 * Replaces large texts in the two versions of an object by their size, so that its YAML can be read: dashboards, realms,
 * scripts. A large text in which little has changed stays, as only what has changed is going to be shown of it.
 */
export function shortenTexts(before: unknown, after: unknown): { before: unknown; after: unknown } {
  if (typeof before === 'string' && typeof after === 'string') return shortenPair(before, after);
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    const pairs = [...keys].map((key) => ({ key, ...shortenTexts(readField(before, key), readField(after, key)) }));
    return {
      before: Object.fromEntries(pairs.filter(({ key }) => Object.hasOwn(before, key)).map((pair) => [pair.key, pair.before])),
      after: Object.fromEntries(pairs.filter(({ key }) => Object.hasOwn(after, key)).map((pair) => [pair.key, pair.after])),
    };
  }
  return { before: shorten(before), after: shorten(after) };
}

function shortenPair(before: string, after: string): { before: unknown; after: unknown } {
  if (before === after) return { before: shorten(before), after: shorten(after) };
  if (!isLarge(before) && !isLarge(after)) return { before, after };
  const lines = unifiedDiff(before, after).split('\n');
  if (lines.length <= MAX_DIFF_LINES && lines.every((line) => !isLarge(line))) return { before, after };
  const count = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  return { before: size(before), after: `${size(after)}, ${count('+')} added, ${count('-')} removed` };
}

function shorten(value: unknown): unknown {
  if (typeof value === 'string') return isLarge(value) ? size(value) : value;
  if (Array.isArray(value)) return value.map(shorten);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shorten(item)]));
}

function isLarge(text: string): boolean {
  return textSize(text) !== undefined && (!text.includes('\n') || text.split('\n').length > MAX_LINES);
}

function size(text: string): string {
  return textSize(text) ?? '(1 line)';
}
