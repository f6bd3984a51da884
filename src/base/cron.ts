import type { Finding } from './finding';

const EXPECTED = "five cron fields: minute hour day month weekday, for example '15 2 * * *'";

/** Says what is wrong with a cron schedule of five fields, as Kubernetes reads it (UTC). */
export function checkCron(text: string): Finding | undefined {
  const fields = text.trim().split(/\s+/);
  if (fields.length === 5 && text === fields.join(' ') && parses(text)) return undefined;
  return {
    rule: 'cron/format',
    message:
      fields.length === 5 ? 'is not a cron schedule' : `has ${fields.length === 1 ? 'one field' : `${fields.length} fields`}`,
    expected: EXPECTED,
    ...(fields.length === 6 &&
      parses(fields.slice(1).join(' ')) && { hint: `leave out the seconds: '${fields.slice(1).join(' ')}'` }),
  };
}

function parses(text: string): boolean {
  // Loaded only when a schedule was written: the parser brings a date library with it.
  const { CronExpressionParser } = require('cron-parser') as typeof import('cron-parser');
  // Letters are for weekdays and months; the parser's own extensions (H, L, #, ?) mean nothing to Kubernetes.
  if (/[#?]|\b[hl]\b|\d[lw]\b/i.test(text)) return false;
  try {
    CronExpressionParser.parse(text, { tz: 'UTC' });
    return true;
  } catch {
    return false;
  }
}
