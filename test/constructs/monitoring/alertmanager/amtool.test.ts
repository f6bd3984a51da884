import { describe, expect, it } from 'vitest';
import { alertmanagerConfig } from '../../../../src/constructs/monitoring/alertmanager/alertmanager-config';
import { amtool, HAS_AMTOOL, KNOWS_TEAMS, withoutIntegrations } from './amtool';
import { VARIANTS } from './variants';

const variants = Object.entries(VARIANTS).map(([name, alerting]) => [name, alertmanagerConfig(alerting)] as const);

describe.skipIf(!HAS_AMTOOL)('amtool', () => {
  it.each(variants)('understands routes, times and inhibition with %s', (_name, config) => {
    expect(amtool(withoutIntegrations(config), ['check-config', 'FILE'])).toMatchObject({ ok: true });
  });

  it('refuses a configuration that is wrong', () => {
    const { receivers, ...config } = alertmanagerConfig(VARIANTS.teams);
    expect(amtool({ ...config, receivers: receivers.slice(0, 1) }, ['check-config', 'FILE'])).toMatchObject({ ok: false });
  });
});

describe.skipIf(!KNOWS_TEAMS)('amtool 0.28 or newer', () => {
  it.each(variants)('understands everything with %s', (_name, config) => {
    expect(amtool(config, ['check-config', 'FILE'])).toMatchObject({ ok: true });
  });
});

type Labels = Readonly<Record<string, string>>;

const CRITICAL = { alertname: 'MySQLDown', severity: 'critical', namespace: 'mysql', cluster: 'acme' };
const WARNING = { ...CRITICAL, severity: 'warning' };
const INFO = { alertname: 'CPUThrottlingHigh', severity: 'info' };
const OTHER = { alertname: 'OfTheCustomer', severity: 'page' };
const BARE = { alertname: 'WithoutSeverity' };
const WATCHDOG = { alertname: 'Watchdog', severity: 'none' };
const INHIBITOR = { alertname: 'InfoInhibitor', severity: 'none' };

const ROUTES: [variant: keyof typeof VARIANTS, labels: Labels, receivers: string[]][] = [
  ['nothing', CRITICAL, ['null']],
  ['nothing', WATCHDOG, ['null']],
  ['addresses and no mail server', CRITICAL, ['null']],
  ['a mail server and no addresses', CRITICAL, ['null']],
  ['mail', CRITICAL, ['mail']],
  ['mail', WARNING, ['mail']],
  ['mail', INFO, ['null']],
  ['mail', OTHER, ['null']],
  ['mail', BARE, ['null']],
  ['mail', WATCHDOG, ['null']],
  ['teams', CRITICAL, ['teams']],
  ['teams', WARNING, ['teams']],
  ['teams', INFO, ['teams']],
  ['teams', OTHER, ['teams']],
  ['teams', BARE, ['teams']],
  ['teams', WATCHDOG, ['null']],
  ['teams', INHIBITOR, ['null']],
  ['teams and quiet hours', WARNING, ['teams']],
  ['mail and teams', CRITICAL, ['mail', 'teams']],
  ['mail and teams', WARNING, ['mail', 'teams']],
  ['mail and teams', INFO, ['teams']],
  ['a dead man’s switch alone', WATCHDOG, ['dead-mans-switch']],
  ['a dead man’s switch alone', CRITICAL, ['null']],
  ['quiet hours and nobody', CRITICAL, ['null']],
  ['everything', CRITICAL, ['mail', 'teams']],
  ['everything', WARNING, ['mail', 'teams']],
  ['everything', INFO, ['teams']],
  ['everything', WATCHDOG, ['dead-mans-switch']],
  ['everything', INHIBITOR, ['null']],
];

describe.skipIf(!HAS_AMTOOL)('the routes, asked by amtool', () => {
  it.each(ROUTES)('with %s, %j goes to %j', (variant, labels, receivers) => {
    const config = withoutIntegrations(alertmanagerConfig(VARIANTS[variant]));
    const { output } = amtool(config, [
      'config',
      'routes',
      'test',
      '--config.file=FILE',
      ...Object.entries(labels).map(([name, value]) => `${name}=${value}`),
    ]);
    expect(output.trim().split(',')).toEqual(receivers);
  });
});
