import { type Threshold, ThresholdsConfigBuilder, ThresholdsMode } from '@grafana/grafana-foundation-sdk/dashboard';

/** Colours from a value on, below the first one `base`: `limits('green', [0.8, 'orange'], [0.9, 'red'])`. */
export type Limits = readonly Threshold[];

export function limits(base: string, ...steps: readonly (readonly [from: number, color: string])[]): Limits {
  return [{ value: null, color: base }, ...steps.map(([value, color]) => ({ value, color }))];
}

/** Nothing is good, anything is bad. */
export const NONE_EXPECTED = limits('green', [1, 'red']);
/** One is good, nothing is bad. */
export const ONE_EXPECTED = limits('red', [1, 'green']);
/** A part of something that has an end. */
export const SHARE = limits('green', [0.7, 'orange'], [0.9, 'red']);
/** No colour says anything. */
export const NEUTRAL = limits('text');

export function thresholds(steps: Limits): ThresholdsConfigBuilder {
  return new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps([...steps]);
}
