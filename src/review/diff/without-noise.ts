import { isRecord } from '../../base/is-record';
import { own } from '../objects/own';
import { NOISE } from './noise';

/** A copy of a manifest without the labels and annotations of which {@link NOISE} tells, wherever they stand. */
export function withoutNoise<T>(value: T): T;
export function withoutNoise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutNoise(item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const noise = own(NOISE, key);
      if (!noise || !isRecord(item)) return [[key, withoutNoise(item)]];
      const left = Object.entries(item).filter(([name]) => !noise.test(name));
      return left.length === 0 && Object.keys(item).length > 0 ? [] : [[key, Object.fromEntries(left)]];
    }),
  );
}
