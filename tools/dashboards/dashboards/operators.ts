import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';

const { database, broker, auth } = NAMESPACES;
/** Strimzi writes `NotReady` in place of `Ready`. */
const NOT_READY = 'blue_resource_condition{type="Ready"} == 0 or blue_resource_condition{type="NotReady"} == 1';

export const OPERATORS = dashboard('operators', {
  title: 'Operators',
  description: 'Whether MySQL, Kafka and Keycloak are as their resources ask for.',
  subjects: ['galera', 'strimzi', 'keycloak', 'backup'],
  from: '24h',
  rows: [
    [
      'Now',
      stat('Not as wanted', 'none', `count(${NOT_READY}) or vector(0)`, { limits: NONE_EXPECTED }),
      stat('MySQL', 'none', `min(blue_pxc_ready_nodes{namespace="${database}"} / blue_pxc_nodes{namespace="${database}"})`, {
        limits: limits('red', [0.6, 'orange'], [1, 'green']),
        words: { 1: 'complete' },
      }),
      stat('Failed rounds of Strimzi', 'none', `sum(increase(strimzi_reconciliations_failed_total{namespace="${broker}"}[1h]))`, {
        decimals: 0,
        limits: limits('green', [1, 'orange'], [6, 'red']),
        nothing: 'none',
      }),
      stat(
        'Realms with errors',
        'none',
        `sum(blue_resource_condition{namespace="${auth}",customresource_kind="KeycloakRealmImport",type="HasErrors"}) or vector(0)`,
        { limits: NONE_EXPECTED },
      ),
      stat('Resources', 'none', 'count(blue_resource_condition{type=~"Ready|NotReady"})'),
    ],
    [
      'Resources',
      table(
        'Conditions',
        ['blue_resource_condition'],
        [
          { field: 'customresource_kind', title: 'Kind' },
          { field: 'namespace', title: 'Namespace' },
          { field: 'name', title: 'Name' },
          { field: 'type', title: 'Condition' },
          { field: 'reason', title: 'Reason' },
          { field: 'Value', title: 'Holds', unit: 'bool_yes_no' },
        ],
        { width: 'half', height: 'tall' },
      ),
      table(
        'MySQL clusters, backups and restores',
        ['blue_pxc_info or blue_pxc_backup_info or blue_pxc_restore_info'],
        [
          { field: 'customresource_kind', title: 'Kind' },
          { field: 'name', title: 'Name' },
          { field: 'state', title: 'State' },
        ],
        { width: 'half', height: 'tall' },
      ),
    ],
    [
      'Strimzi',
      timeseries('Rounds', 'cpm', [
        [
          `60 * sum by (kind) (rate(strimzi_reconciliations_successful_total{namespace="${broker}"}[$__rate_interval]))`,
          '{{kind}}',
        ],
        [
          `60 * sum by (kind) (rate(strimzi_reconciliations_failed_total{namespace="${broker}"}[$__rate_interval])) > 0`,
          'failed, {{kind}}',
        ],
      ]),
      timeseries('Average time of a round', 's', [
        [
          `sum by (kind) (rate(strimzi_reconciliations_duration_seconds_sum{namespace="${broker}"}[$__rate_interval])) / sum by (kind) (rate(strimzi_reconciliations_duration_seconds_count{namespace="${broker}"}[$__rate_interval]))`,
          '{{kind}}',
        ],
      ]),
      timeseries('Resources', 'none', [[`sum by (kind) (strimzi_resources{namespace="${broker}"})`, '{{kind}}']]),
    ],
  ],
});
