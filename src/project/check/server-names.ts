import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** Longest host name. */
const MAX_SERVER_NAME = 63;
/** kube-hetzner appends a dash and three letters to the names of servers. */
const RANDOM_SUFFIX = '-xxx'.length;
/** The cluster autoscaler appends a dash and a random 63-bit number in hexadecimal. */
const AUTOSCALED_SUFFIX = '-0123456789abcdef'.length;

/** Servers are called `<slug>-<pool>-<suffix>`, and a host name has 63 characters at most. */
export function serverNames({ settings }: Resolved): Issue[] {
  const { agentPools, autoscaler } = settings.infrastructure;
  const pools = [
    ...agentPools.map(({ name }, index) => ({ name, field: `infrastructure.agentPools[${index}].name`, suffix: RANDOM_SUFFIX })),
    ...(autoscaler ? [{ name: autoscaler.name, field: 'infrastructure.autoscaler.name', suffix: AUTOSCALED_SUFFIX }] : []),
  ];
  return pools.flatMap(({ name, field, suffix }) => {
    const room = MAX_SERVER_NAME - suffix - `${settings.slug}-`.length;
    if (name.length <= room) return [];
    return [
      problem('pool/name-too-long', field, {
        message: `makes server names longer than ${MAX_SERVER_NAME} characters, together with the slug '${settings.slug}'`,
        got: name,
        ...(room > 0 && { expected: `${room} characters at most` }),
        hint: 'shorten the name of the pool, or set a shorter slug before the first apply',
      }),
    ];
  });
}
