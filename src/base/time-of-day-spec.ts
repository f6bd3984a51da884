import { patternSpec } from './pattern-spec';

/** A time of day, as `02:30`. */
export const timeOfDaySpec = patternSpec('^([01][0-9]|2[0-3]):[0-5][0-9]$', {
  rule: 'time/format',
  message: 'is not a time of day',
  expected: "hours and minutes, for example '02:30'",
});
