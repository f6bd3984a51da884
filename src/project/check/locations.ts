import { didYouMean } from '../../base/did-you-mean';
import type { Issue } from '../../base/issue';
import { LOCATIONS } from '../../catalog/locations';
import type { Resolved } from '../resolution';
import { problem } from './problem';

const ZONES: Readonly<Record<string, { readonly networkZone: string }>> = LOCATIONS;

/** All servers of an environment share one private network, and that lies in one network zone. */
export function locations({ settings }: Resolved): Issue[] {
  const { location, agentPools } = settings.infrastructure;
  const zone = ZONES[location]?.networkZone;
  const pools = agentPools.map((pool, index) => ({
    location: pool.location,
    field: `infrastructure.agentPools[${index}].location`,
  }));
  return [
    ...(zone ? [] : [unknown('infrastructure.location', location)]),
    ...pools.flatMap((pool) => {
      // The same unknown location again is the default of the pool, and told already.
      if (pool.location === location) return [];
      const poolZone = ZONES[pool.location]?.networkZone;
      if (!poolZone) return [unknown(pool.field, pool.location)];
      return zone && poolZone !== zone ? [otherZone(pool.field, pool.location, zone)] : [];
    }),
  ];
}

function unknown(field: string, location: string): Issue {
  const known = Object.keys(LOCATIONS);
  const guess = didYouMean(location, known);
  return problem('location/unknown', field, {
    message: 'is not a location that the platform knows',
    got: location,
    expected: known.join(', '),
    ...(guess && { hint: `did you mean '${guess}'?` }),
  });
}

function otherZone(field: string, location: string, zone: string): Issue {
  const expected = Object.entries(ZONES).flatMap(([name, { networkZone }]) => (networkZone === zone ? [name] : []));
  return problem('location/zone', field, {
    message: `is outside ${zone}, the network zone of infrastructure.location`,
    got: location,
    expected: expected.join(', '),
  });
}
