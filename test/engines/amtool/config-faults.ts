import type { AlertmanagerConfiguration } from '../../../src/constructs/monitoring/alertmanager/alertmanager-configuration';

type Change = (config: AlertmanagerConfiguration) => object;

/** What is wrong, in the configuration that has everything, and what the message must name. */
export const CONFIG_FAULTS: [what: string, change: Change, names: readonly RegExp[]][] = [
  ['a receiver that nobody defines', inRoute({ receiver: 'pager' }), [/undefined receiver "pager"/]],
  ['a field of a route that does not exist', inRoute({ recievers: ['mail'] }), [/recievers/]],
  ['a condition that is none', inRoute({ matchers: ['severity critical'] }), [/severity critical/]],
  ['hours that nobody defines', inRoute({ mute_time_intervals: ['lunch'] }), [/undefined time interval "lunch"|lunch/]],
  ['a duration without a unit', inRoute({ group_wait: '30' }), [/30/, /duration/]],
  [
    'two receivers of one name',
    (config) => ({ ...config, receivers: [...config.receivers, { name: 'mail' }] }),
    [/"mail"/, /not unique/],
  ],
  [
    'a kind of receiver that does not exist',
    (config) => ({ ...config, receivers: [...config.receivers, { name: 'new', msteamsv3_configs: [] }] }),
    [/msteamsv3_configs/],
  ],
  [
    'a Teams receiver without an address',
    (config) => ({ ...config, receivers: [...config.receivers, { name: 'new', msteamsv2_configs: [{ send_resolved: true }] }] }),
    [/msteamsv2|msteams|webhook_url/],
  ],
  ['mail without a server', (config) => ({ ...config, global: { resolve_timeout: '5m' } }), [/smtp/i]],
  [
    'inhibition by a condition that is none',
    (config) => ({
      ...config,
      inhibit_rules: [{ source_matchers: ['severity critical'], target_matchers: ['severity="warning"'] }],
    }),
    [/severity critical/],
  ],
];

/** The first route below the root with other fields. */
function inRoute(fields: object): Change {
  return ({ route, ...config }) => {
    const [first, ...others] = route.routes ?? [];
    return { ...config, route: { ...route, routes: [{ ...first, ...fields }, ...others] } };
  };
}
