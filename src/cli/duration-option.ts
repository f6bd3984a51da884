import { checkDuration, parseDuration } from '../base/duration';
import { failure } from './failure';

/**
 * Value of an option that is a duration, such as `20m`, in milliseconds. Nothing at all is a duration, too: `0s`.
 *
 * @throws ProjectError when it is none.
 */
export function durationOption(option: string, text: string): number {
  const seconds = parseDuration(text);
  const finding = seconds === undefined ? checkDuration(text) : undefined;
  if (finding) throw failure({ field: option, got: text, ...finding });
  return (seconds ?? 0) * 1000;
}
