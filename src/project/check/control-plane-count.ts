import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** etcd needs a majority: an even number of members survives no more failures than the odd number below. */
export function controlPlaneCount({ settings }: Resolved): Issue[] {
  const { count } = settings.infrastructure.controlPlane;
  if (count % 2 === 1) return [];
  return [
    problem('control-plane/even', 'infrastructure.controlPlane.count', {
      message: 'is an even number of control planes',
      got: count,
      expected: 'an odd number',
      hint: `choose ${count - 1} or ${count + 1}`,
    }),
  ];
}
