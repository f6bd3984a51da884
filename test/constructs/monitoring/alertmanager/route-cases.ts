import type { VARIANTS } from './variants';

type Labels = Readonly<Record<string, string>>;

const CRITICAL = { alertname: 'MySQLDown', severity: 'critical', namespace: 'mysql', cluster: 'acme' };
const WARNING = { ...CRITICAL, severity: 'warning' };
const INFO = { alertname: 'CPUThrottlingHigh', severity: 'info' };
const OTHER = { alertname: 'OfTheCustomer', severity: 'page' };
const BARE = { alertname: 'WithoutSeverity' };
const WATCHDOG = { alertname: 'Watchdog', severity: 'none' };
const INHIBITOR = { alertname: 'InfoInhibitor', severity: 'none' };

/** Who is told of an alert. */
export const ROUTE_CASES: readonly [variant: keyof typeof VARIANTS, labels: Labels, receivers: readonly string[]][] = [
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
