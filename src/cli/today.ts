import type { Io } from './io';

/** Today in UTC, as `2027-01-31`: the same on every runner, whatever its time zone. */
export function today({ now }: Pick<Io, 'now'>): string {
  return now().toISOString().slice(0, 10);
}
