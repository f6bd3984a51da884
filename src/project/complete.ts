import type * as z from 'zod';
import { slugOf } from '../base/slug';
import { NODE_SIZES } from '../catalog/node-sizes';
import { REALMS } from '../catalog/realms';
import type { DatabaseSettings } from '../constructs/database/database-spec';
import type { InfrastructureSettings } from '../constructs/infrastructure/infrastructure-spec';
import { sizing } from './capacity/sizing';
import type { ProjectSettings } from './project-settings';
import { scheduleName } from './schedule-name';
import type { specification } from './specification';

type Parsed = z.output<typeof specification>;

/** Fills in the defaults that follow from other fields; all others are in the specification. */
export function complete(parsed: Parsed): ProjectSettings {
  const slug = parsed.slug ?? slugOf(parsed.baseDomain);
  const { backup, ...others } = parsed;
  return {
    ...others,
    slug,
    infrastructure: completeInfrastructure(parsed),
    database: completeDatabase(parsed),
    realms: REALMS,
    sizing: sizing(parsed.expectedLoad, parsed.m2mgate),
    ...(backup && { backup: { ...backup, prefix: backup.prefix ?? slug } }),
  };
}

function completeInfrastructure({ infrastructure, nodeSize }: Parsed): InfrastructureSettings {
  const { serverType } = NODE_SIZES[nodeSize];
  const { agentPools, autoscaler, location } = infrastructure;
  return {
    ...infrastructure,
    agentPools: agentPools.map((pool) => ({
      ...pool,
      serverType: pool.serverType ?? serverType,
      location: pool.location ?? location,
    })),
    autoscaler: autoscaler && { ...autoscaler, serverType: autoscaler.serverType ?? serverType },
  };
}

function completeDatabase({ database }: Parsed): DatabaseSettings {
  const schedule = database.backup.schedule.map((entry) => ({ ...entry, name: entry.name ?? scheduleName(entry.schedule) }));
  return { ...database, backup: { schedule } };
}
