import { defineRule } from '../define-rule';
import { listResourceBlocks, type ResourceBlock } from '../list-resource-blocks';

/** The scheduler knows what a container needs, and nothing can take the memory of its neighbours. */
export const containerResources = defineRule<ResourceBlock>({
  id: 'container/resources',
  severity: 'error',
  title: 'Containers have a memory limit and a CPU request',
  why: 'Without a request the scheduler puts pods where there is no room, without a memory limit one leak takes a node down with everything on it. A CPU limit is not asked for: it slows down and protects nobody.',
  hint: 'set resources.requests.cpu and resources.limits.memory',
  subjects: (input) => input.once(listResourceBlocks),
  inspect: ({ at, part }) => {
    // A limit is the request of a container that has none.
    const missing = [
      ...(at.at('limits', 'memory').exists ? [] : ['memory limit']),
      ...(at.at('requests', 'cpu').exists || at.at('limits', 'cpu').exists ? [] : ['CPU request']),
    ];
    return missing.length === 0 ? [] : [{ at, message: `has no ${missing.join(' and no ')} for ${part}` }];
  },
});
