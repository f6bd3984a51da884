import * as z from 'zod';
import type { Finding } from '../../base/finding';
import { timeOfDaySpec } from '../../base/time-of-day-spec';
import { checkTimeZone } from '../../base/time-zone';
import { withRule } from '../../base/with-rule';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const fields = z.strictObject({
  days: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .default(['monday', 'tuesday', 'wednesday', 'thursday'])
    .meta({ description: 'Days on which upgrades may begin.' }),
  startTime: timeOfDaySpec.default('00:00').meta({ description: "Beginning of the window, for example '00:00'." }),
  endTime: timeOfDaySpec.default('02:30').meta({ description: 'End of the window, on the same day.' }),
  timeZone: withRule(z.string(), checkTimeZone).default('Europe/Berlin').meta({ description: 'IANA time zone of the window.' }),
});

/** Neither kured nor the system upgrade controller know a window that passes midnight: such a one never opens. */
function checkOrder({ startTime, endTime }: z.output<typeof fields>): Finding | undefined {
  if (startTime < endTime) return undefined;
  return {
    rule: 'window/order',
    message: 'ends before it begins',
    expected: 'a startTime before endTime on the same day',
    hint: 'choose a window that does not pass midnight',
  };
}

/**
 * When and whether the platform upgrades by itself (thesis listing 2: both on).
 *
 * The default window is at night, before working days, and over when the nightly backup begins.
 */
export const upgradesSpec = z
  .strictObject({
    kubernetes: z.boolean().default(true).meta({ description: 'Upgrades Kubernetes automatically.' }),
    os: z.boolean().default(true).meta({ description: 'Upgrades the operating system automatically, with reboots.' }),
    window: withRule(fields, checkOrder).meta({ id: 'UpgradeWindowProps', description: 'When upgrades may begin.' }).prefault({}),
  })
  .meta({ id: 'UpgradesProps', description: 'Automatic upgrades.' });
