import type { Issue } from '../../base/issue';
import { MEASUREMENTS } from '../../catalog/measurements';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** What is expected can be more than anybody has measured (thesis section 5.2), or be carried by nobody. */
export function expectedLoad({ settings }: Resolved): Issue[] {
  const { expectedLoad: load, m2mgate, sizing } = settings;
  if (!load) return [];
  return [
    ...(load.devices > MEASUREMENTS.devices ? [tooManyDevices(load.devices)] : []),
    ...(load.messagesPerSecond > MEASUREMENTS.madService.messagesPerSecond && m2mgate.madService.enabled
      ? [tooManyMessages(load.messagesPerSecond, sizing.madService?.replicas ?? 1)]
      : []),
    ...(load.messagesPerSecond > 0 && !m2mgate.madService.enabled ? [notCarried(load.messagesPerSecond)] : []),
  ];
}

function tooManyDevices(devices: number): Issue {
  return problem('load/beyond-measured', 'expectedLoad.devices', {
    message: 'is more than anybody has connected at the same time',
    got: devices,
    expected: `${MEASUREMENTS.devices} at most (thesis table 5.4)`,
    hint: 'measure before devices go there, or split them between environments',
  });
}

function tooManyMessages(messages: number, replicas: number): Issue {
  return problem('load/beyond-measured', 'expectedLoad.messagesPerSecond', {
    message: `is more than mad-service was ever measured to carry; ${replicas === 1 ? '1 replica is' : `${replicas} replicas are`} planned`,
    got: messages,
    expected: `${MEASUREMENTS.madService.messagesPerSecond} at most (thesis table 5.8)`,
    hint: 'measure before devices send that much: whether replicas add up is not known',
  });
}

function notCarried(messages: number): Issue {
  return problem('load/not-carried', 'expectedLoad.messagesPerSecond', {
    message: 'is carried by nothing, because m2mgate.madService.enabled is false',
    got: messages,
    hint: 'switch the MAD service on, or remove the field',
  });
}
