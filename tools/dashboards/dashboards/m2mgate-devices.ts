import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';
const DEVICES = 'namespace_kind:cascade_connections:sum{namespace="$namespace",kind="device"}';

export const M2MGATE_DEVICES = dashboard('m2mgate-devices', {
  title: 'Devices',
  description: 'How many devices are connected, whether they stay, and whether what they send is processed.',
  subjects: ['cascade'],
  from: '24h',
  variables: [namespace('m2mgate_cascade_connections', NAMESPACES.m2mgate)],
  rows: [
    [
      'Now',
      stat('Devices', 'short', `sum(${DEVICES})`),
      stat('Against an hour ago', 'percentunit', `sum(${DEVICES}) / sum(${DEVICES} offset 1h)`, {
        limits: limits('red', [0.7, 'orange'], [0.95, 'green']),
      }),
      stat('Services', 'none', 'sum(namespace_kind:cascade_connections:sum{namespace="$namespace",kind="service"})'),
      stat('Deliveries waiting', 'short', `sum(m2mgate_core_delivery_queue_size{${NS}})`, {
        limits: limits('green', [1000, 'orange'], [10_000, 'red']),
      }),
      stat('Of the license', 'percentunit', `max(m2mgate_license_devices{${NS}}) / max(m2mgate_license_devices_max{${NS}})`, {
        limits: limits('green', [0.85, 'orange'], [0.95, 'red']),
        nothing: 'unknown',
      }),
    ],
    [
      'Connections',
      timeseries('Connections', 'short', [['namespace_kind:cascade_connections:sum{namespace="$namespace"}', '{{kind}}']], {
        width: 'half',
      }),
      timeseries(
        'New connections',
        'cps',
        [[`sum by (kind) (rate(m2mgate_cascade_connections_opened_total{${NS}}[$__rate_interval]))`, '{{kind}}']],
        { width: 'half' },
      ),
      timeseries(
        'Refused connections',
        'cps',
        [[`sum by (reason) (rate(m2mgate_cascade_handshake_failures_total{${NS}}[$__rate_interval]))`, '{{reason}}']],
        { width: 'half' },
      ),
      timeseries(
        'Open files of cascade',
        'short',
        [['sum by (pod) (process_files_open_files{namespace="$namespace",container="cascade"})', '{{pod}}']],
        {
          width: 'half',
          description: 'One for each connection.',
        },
      ),
    ],
    [
      'Calls and deliveries',
      timeseries(
        'Calls',
        'reqps',
        [[`sum by (outcome) (rate(m2mgate_cascade_rpc_seconds_count{${NS}}[$__rate_interval]))`, '{{outcome}}']],
        { stack: true },
      ),
      timeseries('Average time of a call', 's', [
        [
          `sum(rate(m2mgate_cascade_rpc_seconds_sum{${NS}}[$__rate_interval])) / sum(rate(m2mgate_cascade_rpc_seconds_count{${NS}}[$__rate_interval]))`,
          'average',
        ],
      ]),
      timeseries('Deliveries waiting', 'short', [[`sum(m2mgate_core_delivery_queue_size{${NS}})`, 'deliveries']], {
        description: 'While they wait, the portal shows the past.',
      }),
    ],
    [
      'Updates and notifications',
      timeseries('Tasks of distribution', 'short', [[`sum by (state) (m2mgate_distribution_tasks{${NS}})`, '{{state}}']], {
        stack: true,
      }),
      timeseries('Finished tasks', 'cpm', [
        [`60 * sum by (outcome) (rate(m2mgate_distribution_tasks_finished_total{${NS}}[$__rate_interval]))`, '{{outcome}}'],
      ]),
      timeseries('Notifications', 'cpm', [
        [
          `60 * sum by (channel, outcome) (rate(m2mgate_message_sent_total{${NS}}[$__rate_interval]))`,
          '{{channel}}, {{outcome}}',
        ],
      ]),
    ],
  ],
});
