/** Long enough to see every pause of a schedule that names weekdays or days of the month. */
const YEARS = 2;
/** Any fixed moment; the answer must not depend on when it is asked. */
const START = new Date('2023-12-31T23:59:59Z');
/** Hourly backups for half a year; what runs more often has shown its pauses by then. */
const MOST_RUNS = 4_400;

/**
 * The longest time between two runs of any of the schedules, in hours: how old the newest backup may become when
 * everything works. Fields of cron count in UTC.
 *
 * @param schedules at least one schedule of five valid cron fields
 */
export function longestGapHours(schedules: readonly string[]): number {
  // Loaded only here: the parser brings a date library with it.
  const { CronExpressionParser } = require('cron-parser') as typeof import('cron-parser');
  const end = new Date(START);
  end.setUTCFullYear(end.getUTCFullYear() + YEARS);
  let horizon = end.getTime();

  const runs = schedules.flatMap((schedule) => {
    const expression = CronExpressionParser.parse(schedule, { tz: 'UTC', currentDate: START });
    const times: number[] = [];
    for (let time = 0; time <= end.getTime() && times.length < MOST_RUNS; times.push(time)) time = expression.next().getTime();
    horizon = Math.min(horizon, times.at(-1) ?? horizon);
    return times;
  });
  const known = runs.filter((time) => time <= horizon).sort((a, b) => a - b);
  return known.reduce((longest, time, index) => Math.max(longest, time - (known[index - 1] ?? time)), 0) / 3_600_000;
}
