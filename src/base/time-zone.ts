import { didYouMean } from './did-you-mean';
import type { Finding } from './finding';

/** Says what is wrong with an IANA time zone such as `Europe/Berlin`. */
export function checkTimeZone(text: string): Finding | undefined {
  if (isTimeZone(text)) return undefined;
  const guess = didYouMean(text, Intl.supportedValuesOf('timeZone'));
  return {
    rule: 'time-zone/unknown',
    message: 'is not a time zone',
    expected: "a name of the IANA time zone database, for example 'Europe/Berlin' or 'UTC'",
    ...(guess && { hint: `did you mean '${guess}'?` }),
  };
}

function isTimeZone(text: string): boolean {
  // Offsets such as +01:00 are a time zone to JavaScript, but not to the controllers that read this.
  if (/^[+-]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
