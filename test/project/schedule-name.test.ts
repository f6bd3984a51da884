import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDnsLabel } from '../../src/base/host';
import { scheduleName } from '../../src/project/schedule-name';

it.each([
  ['15 2 * * *', 'cron-15-2-x-x-x'],
  ['0 */6 * * *', 'cron-0-xper6-x-x-x'],
  ['0 3 * * 1-5', 'cron-0-3-x-x-1to5'],
  ['0 3 * * MON,FRI', 'cron-0-3-x-x-monandfri'],
])('calls %s %s', (schedule, name) => expect(scheduleName(schedule)).toBe(name));

it('gives different schedules different names, and names that Kubernetes takes', () => {
  const field = fc.constantFrom('*', '0', '1', '*/2', '1-5', '1,5', '0-30/5');
  const schedule = fc.array(field, { minLength: 5, maxLength: 5 }).map((fields) => fields.join(' '));
  fc.assert(
    fc.property(schedule, schedule, (one, other) => {
      expect(isDnsLabel(scheduleName(one))).toBe(true);
      expect(scheduleName(one) === scheduleName(other)).toBe(one === other);
    }),
  );
});
