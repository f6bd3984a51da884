import { isRecord } from '../../base/is-record';
import { textSize } from './text-size';

/** A copy of a value to be shown in one place: long texts are named with their size. */
export function condensed(value: unknown): unknown {
  if (typeof value === 'string') return textSize(value) ?? value;
  if (Array.isArray(value)) return value.map(condensed);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, condensed(item)]));
}
