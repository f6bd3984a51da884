import type { Review } from '../model/review';
import { plural } from '../words/plural';

/** How many objects are not shown because nothing but noise differs. */
export function noiseLine({ objects }: Review): string | undefined {
  const count = objects.filter(({ noise }) => noise).length;
  if (count === 0) return undefined;
  return `${plural(count, 'object is', 'objects are')} left out: only checksums and chart labels differ.`;
}
