import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** The autoscaler keeps the number of servers between min and max. */
export function autoscalerRange({ settings }: Resolved): Issue[] {
  const { autoscaler } = settings.infrastructure;
  if (!autoscaler || autoscaler.min <= autoscaler.max) return [];
  return [
    problem('autoscaler/range', 'infrastructure.autoscaler.min', {
      message: `is more than infrastructure.autoscaler.max, which is ${autoscaler.max}`,
      got: autoscaler.min,
      hint: 'lower min, or raise max',
    }),
  ];
}
