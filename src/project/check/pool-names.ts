import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** Name of the pool of control planes, which a project cannot choose. */
const CONTROL_PLANE_POOL = 'control-plane';

/** Server names and the network of a pool follow from its name, so it must be the only one. */
export function poolNames({ settings }: Resolved): Issue[] {
  const { agentPools, autoscaler } = settings.infrastructure;
  const taken = new Set<string>([CONTROL_PLANE_POOL]);
  const named = [
    ...agentPools.map(({ name }, index) => ({ name, field: `infrastructure.agentPools[${index}].name` })),
    ...(autoscaler ? [{ name: autoscaler.name, field: 'infrastructure.autoscaler.name' }] : []),
  ];
  return named.flatMap(({ name, field }) => {
    if (!taken.has(name)) {
      taken.add(name);
      return [];
    }
    return [
      problem('pool/duplicate-name', field, {
        message: 'is the name of another pool of servers',
        got: name,
        hint: 'choose another name',
      }),
    ];
  });
}
