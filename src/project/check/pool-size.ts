import type { Issue } from '../../base/issue';
import { PLACEMENT_GROUP_SIZE } from '../../catalog/placement-group';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** Each pool has a spread placement group of its own. */
export function poolSize({ settings }: Resolved): Issue[] {
  return settings.infrastructure.agentPools.flatMap(({ name, count }, index) => {
    if (count <= PLACEMENT_GROUP_SIZE) return [];
    return [
      problem('pool/too-many-servers', `infrastructure.agentPools[${index}].count`, {
        message: 'is more servers than Hetzner keeps on different hosts for one pool',
        got: count,
        expected: `${PLACEMENT_GROUP_SIZE} at most`,
        hint: `append another pool, for example '${name}-2' with ${count - PLACEMENT_GROUP_SIZE} servers`,
      }),
    ];
  });
}
