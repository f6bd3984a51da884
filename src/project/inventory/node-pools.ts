import type { InfrastructureSettings } from '../../constructs/infrastructure/infrastructure-spec';
import type { InventoryNodePool } from './inventory';

/** The groups of servers of an environment. */
export function nodePools({ location, controlPlane, agentPools, autoscaler }: InfrastructureSettings): InventoryNodePool[] {
  const { serverType, count } = controlPlane;
  return [
    { name: 'control-plane', role: 'control-plane', serverType, location, count, max: count },
    ...agentPools.map((pool) => ({
      name: pool.name,
      role: 'agent' as const,
      serverType: pool.serverType,
      location: pool.location,
      count: pool.count,
      max: pool.count,
    })),
    ...(autoscaler
      ? [
          {
            name: autoscaler.name,
            role: 'autoscaled' as const,
            serverType: autoscaler.serverType,
            location,
            count: autoscaler.min,
            max: autoscaler.max,
          },
        ]
      : []),
  ];
}
