import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** The MAD service takes its messages from Kafka (thesis table B.3). */
export function serviceNeedsBroker({ settings }: Resolved): Issue[] {
  if (!settings.m2mgate.madService.enabled || settings.broker.enabled) return [];
  return [
    problem('service/needs-broker', 'm2mgate.madService', {
      message: 'needs the message broker, and broker.enabled is false',
      hint: 'set broker.enabled to true, or m2mgate.madService.enabled to false',
    }),
  ];
}
