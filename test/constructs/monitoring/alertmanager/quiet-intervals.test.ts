import { describe, expect, it } from 'vitest';
import { quietIntervals } from '../../../../src/constructs/monitoring/alertmanager/quiet-intervals';
import { resolve } from '../../../../src/project/resolve';

const quiet = (startTime: string, endTime: string, weekends = false) =>
  quietIntervals({ startTime, endTime, weekends, timeZone: 'Europe/Rome' }).time_intervals;
const ranges = (startTime: string, endTime: string) =>
  quiet(startTime, endTime).flatMap(({ times = [] }) => times.map(({ start_time, end_time }) => `${start_time}-${end_time}`));

describe('quietIntervals', () => {
  it.each([
    ['12:00', '13:30', ['12:00-13:30']],
    ['20:00', '07:00', ['20:00-24:00', '00:00-07:00']],
    ['00:00', '07:00', ['00:00-07:00']],
    ['22:00', '00:00', ['22:00-24:00']],
  ])('from %s to %s is %j: no range passes midnight', (startTime, endTime, expected) => {
    expect(ranges(startTime, endTime)).toEqual(expected);
  });

  it('adds whole weekends when they are quiet', () => {
    expect(quiet('20:00', '07:00', true)).toContainEqual({ weekdays: ['saturday', 'sunday'], location: 'Europe/Rome' });
    expect(JSON.stringify(quiet('20:00', '07:00'))).not.toContain('weekdays');
  });

  it('says the time zone with each interval, because the containers run in UTC', () => {
    for (const { location } of quiet('20:00', '07:00', true)) expect(location).toBe('Europe/Rome');
  });
});

describe('quiet hours in a project', () => {
  const check = (quietHours: object) =>
    resolve({ gitlabProjectId: 1, baseDomain: 'acme.example.org', monitoring: { alertManager: { quietHours } } });

  it('are nights and weekends when nothing else is said', () => {
    expect(check({}).settings?.monitoring.alertManager.quietHours).toEqual({
      startTime: '20:00',
      endTime: '07:00',
      weekends: true,
      timeZone: 'Europe/Berlin',
    });
  });

  it.each([
    [{ startTime: '24:00' }, 'time/format'],
    [{ timeZone: 'Berlin' }, 'time-zone/unknown'],
    [{ startTime: '07:00', endTime: '07:00' }, 'window/order'],
  ])('%j is refused by %s', (quietHours, rule) => {
    expect(check(quietHours).issues.map((issue) => issue.rule)).toEqual([rule]);
  });
});
