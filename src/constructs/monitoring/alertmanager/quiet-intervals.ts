import type { QuietHours } from '../quiet-hours-spec';
import type { TimeInterval } from './alertmanager-configuration';

/** Name of the interval in which only critical alerts are delivered. */
export const QUIET_HOURS = 'quiet-hours';

/** Quiet hours as Alertmanager takes them. It knows no range of times that passes midnight, so such a one becomes two. */
export function quietIntervals({ startTime, endTime, weekends, timeZone }: QuietHours): TimeInterval {
  const times =
    startTime < endTime
      ? [{ start_time: startTime, end_time: endTime }]
      : [
          { start_time: startTime, end_time: '24:00' },
          ...(endTime === '00:00' ? [] : [{ start_time: '00:00', end_time: endTime }]),
        ];
  return {
    name: QUIET_HOURS,
    time_intervals: [
      { times, location: timeZone },
      ...(weekends ? [{ weekdays: ['saturday', 'sunday'], location: timeZone }] : []),
    ],
  };
}
