import type { Finding } from './finding';

/** Says what is wrong with a calendar date such as `2027-01-31`. */
export function checkDate(text: string): Finding | undefined {
  if (isDate(text)) return undefined;
  return {
    rule: 'date/format',
    message: 'is not a date',
    expected: "year, month and day, for example '2027-01-31'",
  };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // 31 February would become a day of March.
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
