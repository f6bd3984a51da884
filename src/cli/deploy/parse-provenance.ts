import type { Provenance } from './provenance';
import { PROVENANCE_TRAILERS } from './provenance-trailers';

/** Reads trailers, one on a line; others than ours are left out, and of several the last one counts, as for Git. */
export function parseProvenance(trailers: string): Partial<Provenance> {
  const values = new Map(
    trailers.split('\n').flatMap((line) => {
      const [, name, value] = /^([A-Za-z-]+): (.+)$/.exec(line.trim()) ?? [];
      return name && value ? [[name.toLowerCase(), value] as const] : [];
    }),
  );
  return Object.fromEntries(
    Object.entries(PROVENANCE_TRAILERS).flatMap(([field, name]) => {
      const value = values.get(name.toLowerCase());
      return value === undefined ? [] : [[field, value]];
    }),
  );
}
