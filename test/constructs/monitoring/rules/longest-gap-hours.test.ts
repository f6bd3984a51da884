import { describe, expect, it } from 'vitest';
import { longestGapHours } from '../../../../src/constructs/monitoring/rules/longest-gap-hours';

const CASES: [what: string, schedules: string[], hours: number][] = [
  ['every night', ['15 2 * * *'], 24],
  ['twice a day', ['0 2,14 * * *'], 12],
  ['at uneven hours', ['0 2,8 * * *'], 18],
  ['on weekdays', ['0 2 * * 1-5'], 72],
  ['once a week', ['0 2 * * 0'], 168],
  ['once a month', ['0 2 1 * *'], 31 * 24],
  ['on weekdays and at weekends', ['0 2 * * 1-5', '0 2 * * 6,0'], 24],
  ['weekly and nightly', ['0 3 * * 0', '0 2 * * *'], 24],
  ['on the 13th and on Fridays', ['0 2 13 * 5'], 168],
  ['on the last day of the week, by both of its numbers', ['0 2 * * 7', '0 2 * * 3'], 96],
  ['on even days of the month', ['0 2 */2 * *'], 48],
  ['in two months of the year', ['0 2 1 1,7 *'], 184 * 24],
  ['once in four years', ['0 2 29 2 *'], (3 * 365 + 366) * 24],
  ['all day long, but not at night', ['*/15 8-17 * * *'], 14.25],
  ['every minute', ['* * * * *'], 1 / 60],
  ['every hour beside a weekly one', ['0 * * * *', '30 2 * * 0'], 1],
];

describe('the longest time between backups', () => {
  it.each(CASES)('%s', (_what, schedules, hours) => {
    expect(longestGapHours(schedules)).toBe(hours);
  });
});
