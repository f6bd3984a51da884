/** Any fixed days do: the answer must not depend on when it is asked. Nine years have two 29ths of February. */
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAYS = 9 * 365;
const MINUTES = 24 * 60;

/**
 * The longest time between two runs of any of the schedules, in hours: how old the newest backup may become when
 * everything works. Fields of cron count in UTC.
 *
 * @param schedules at least one schedule of five valid cron fields
 */
export function longestGapHours(schedules: readonly string[]): number {
  const parsed = schedules.map(parse);
  const plans = new Map<number, DayPlan>();
  let longest = 0;
  let before: number | undefined;
  for (let day = 0; day < DAYS; day++) {
    const date = new Date(FIRST_DAY + day * MINUTES * 60_000);
    // Days on which the same schedules run are alike: a bit for each of them.
    const due = parsed.reduce((bits, { runsOn }, index) => (runsOn(date) ? bits + 2 ** index : bits), 0);
    if (due === 0) continue;
    const plan = plans.get(due) ?? planOf(parsed.filter(({ runsOn }) => runsOn(date)));
    plans.set(due, plan);
    longest = Math.max(longest, plan.pause, before === undefined ? 0 : day * MINUTES + plan.first - before);
    before = day * MINUTES + plan.last;
  }
  return longest / 60;
}

interface Schedule {
  /** Minutes of a day on which it runs. */
  readonly minutes: readonly number[];
  readonly runsOn: (date: Date) => boolean;
}

/** A day in minutes from its beginning: the first and the last run, and the longest pause between two of them. */
interface DayPlan {
  readonly first: number;
  readonly last: number;
  readonly pause: number;
}

function parse(text: string): Schedule {
  // Loaded only here: the parser brings a date library with it.
  const { CronExpressionParser } = require('cron-parser') as typeof import('cron-parser');
  const { minute, hour, dayOfMonth, dayOfWeek, month } = CronExpressionParser.parse(text, { tz: 'UTC' }).fields;
  const [months, days, weekdays] = [month, dayOfMonth, dayOfWeek].map(({ values }) => new Set(values.map(Number)));
  return {
    minutes: hour.values.flatMap((h) => minute.values.map((m) => h * 60 + m)),
    runsOn: (date) => {
      if (!months?.has(date.getUTCMonth() + 1)) return false;
      const isDay = days?.has(date.getUTCDate()) === true;
      const isWeekday = weekdays?.has(date.getUTCDay()) === true;
      // Where both are named, one of them is enough.
      return dayOfMonth.isWildcard || dayOfWeek.isWildcard ? isDay && isWeekday : isDay || isWeekday;
    },
  };
}

function planOf(schedules: readonly Schedule[]): DayPlan {
  const minutes = schedules.flatMap((schedule) => schedule.minutes).sort((a, b) => a - b);
  const pauses = minutes.map((minute, index) => minute - (minutes[index - 1] ?? minute));
  return { first: minutes[0] ?? 0, last: minutes.at(-1) ?? 0, pause: Math.max(...pauses) };
}
