/** How often a request is sent at most. */
const ATTEMPTS = 5;

/** Milliseconds; GitLab's limits count by the minute. */
const LONGEST_WAIT = 60_000;

/** Answers that mean: later. */
const BUSY = [429, 503];

/** Answers that mean that somebody between us and GitLab gave up; what became of the request is not known. */
const LOST = [0, 500, 502, 504];

/** What came of a request. */
export interface Attempt {
  readonly method: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Counts from 1. */
  readonly number: number;
  /** The header `Retry-After`: seconds, or a date. */
  readonly retryAfter?: string | null;
  readonly now: Date;
}

/**
 * How long to wait before a request is sent again, in milliseconds, or nothing when it shall not be.
 *
 * What makes something new is only sent again when GitLab has said that it did nothing: two comments are worse than none.
 */
export function retryDelay({ method, status, number, retryAfter, now }: Attempt): number | undefined {
  if (number >= ATTEMPTS) return undefined;
  if (!BUSY.includes(status) && !(LOST.includes(status) && method !== 'POST')) return undefined;
  return Math.min(asked(retryAfter, now) ?? 1000 * 2 ** (number - 1), LONGEST_WAIT);
}

function asked(header: string | null | undefined, now: Date): number | undefined {
  if (!header) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}
