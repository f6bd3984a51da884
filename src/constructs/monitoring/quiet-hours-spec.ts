import * as z from 'zod';
import type { Finding } from '../../base/finding';
import { timeOfDaySpec } from '../../base/time-of-day-spec';
import { checkTimeZone } from '../../base/time-zone';
import { withRule } from '../../base/with-rule';

const fields = z.strictObject({
  startTime: timeOfDaySpec.default('20:00').meta({ description: 'Beginning of the quiet hours of each day.' }),
  endTime: timeOfDaySpec
    .default('07:00')
    .meta({ description: 'End of the quiet hours, on the next day when it is earlier than their beginning.' }),
  weekends: z.boolean().default(true).meta({ description: 'Whether Saturdays and Sundays are quiet all day.' }),
  timeZone: withRule(z.string(), checkTimeZone).default('Europe/Berlin').meta({ description: 'IANA time zone of the hours.' }),
});

/** When only critical alerts are delivered. */
export const quietHoursSpec = withRule(fields, checkEnd).meta({
  id: 'QuietHoursProps',
  description: 'Hours in which only critical alerts are delivered. Others follow when the hours are over, if they still hold.',
});

/** Quiet hours after resolving. */
export type QuietHours = z.output<typeof fields>;

function checkEnd({ startTime, endTime }: QuietHours): Finding | undefined {
  if (startTime !== endTime) return undefined;
  return {
    rule: 'window/order',
    message: 'ends when it begins',
    expected: 'an endTime that differs from startTime',
    hint: 'choose another end; quiet hours that never end would keep every warning back',
  };
}
