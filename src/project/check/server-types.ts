import { didYouMean } from '../../base/did-you-mean';
import type { Issue } from '../../base/issue';
import { SERVER_TYPES } from '../../catalog/server-types';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** Hetzner adds server types more often than the platform is released: an unknown one may be right. */
export function serverTypes({ settings }: Resolved): Issue[] {
  const { controlPlane, agentPools, autoscaler } = settings.infrastructure;
  const used = [
    { type: controlPlane.serverType, field: 'infrastructure.controlPlane.serverType' },
    ...agentPools.map(({ serverType }, index) => ({ type: serverType, field: `infrastructure.agentPools[${index}].serverType` })),
    ...(autoscaler ? [{ type: autoscaler.serverType, field: 'infrastructure.autoscaler.serverType' }] : []),
  ];
  const known = Object.keys(SERVER_TYPES);
  return used.flatMap(({ type, field }) => {
    if (known.includes(type)) return [];
    const guess = didYouMean(type, known);
    return [
      problem('server-type/unknown', field, {
        message: 'is not a server type that the platform knows as orderable',
        got: type,
        expected: known.join(', '),
        ...(guess && { hint: `did you mean '${guess}'?` }),
      }),
    ];
  });
}
