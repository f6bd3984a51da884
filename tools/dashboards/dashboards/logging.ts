import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED, SHARE } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';

export const LOGGING = dashboard('logging', {
  title: 'Collection of logs',
  description: 'Whether every line arrives: from the nodes through Alloy to Loki.',
  subjects: ['logging'],
  variables: [namespace('loki_write_sent_entries_total', NAMESPACES.monitoring)],
  rows: [
    [
      'Now',
      stat('Lines', 'cps', `sum(rate(loki_write_sent_entries_total{${NS}}[5m]))`, { decimals: 0 }),
      stat('Lost', 'cps', `sum(rate(loki_write_dropped_entries_total{${NS}}[5m])) or vector(0)`, {
        limits: limits('green', [0.001, 'red']),
      }),
      stat('Refused by Loki', 'cps', `sum(rate(loki_discarded_samples_total{${NS}}[5m])) or vector(0)`, {
        limits: limits('green', [0.001, 'orange']),
      }),
      stat(
        'Broken parts of Alloy',
        'none',
        `sum(alloy_component_controller_running_components{${NS},health_type!="healthy"}) or vector(0)`,
        { limits: NONE_EXPECTED },
      ),
      stat(
        'Volume of Loki',
        'percentunit',
        'max(persistentvolumeclaim:volume_used:ratio{namespace="$namespace",persistentvolumeclaim=~"storage-loki.*"})',
        { limits: SHARE },
      ),
    ],
    [
      'Alloy',
      timeseries(
        'Lines sent',
        'cps',
        [[`sum by (pod) (rate(loki_write_sent_entries_total{${NS}}[$__rate_interval]))`, '{{pod}}']],
        { stack: true },
      ),
      timeseries('Lines lost', 'cps', [
        [`sum by (pod, reason) (rate(loki_write_dropped_entries_total{${NS}}[$__rate_interval])) > 0`, '{{pod}}, {{reason}}'],
      ]),
      timeseries('Repetitions', 'ops', [
        [`sum by (pod) (rate(loki_write_batch_retries_total{${NS}}[$__rate_interval]))`, '{{pod}}'],
      ]),
      timeseries(
        'Bytes sent',
        'Bps',
        [[`sum by (pod) (rate(loki_write_sent_bytes_total{${NS}}[$__rate_interval]))`, '{{pod}}']],
        { stack: true },
      ),
      timeseries('Memory of Alloy', 'bytes', [[`alloy_resources_process_resident_memory_bytes{${NS}}`, '{{pod}}']]),
      timeseries(
        'Parts by health',
        'none',
        [[`sum by (health_type) (alloy_component_controller_running_components{${NS}})`, '{{health_type}}']],
        { stack: true },
      ),
    ],
    [
      'Loki',
      timeseries('Lines received', 'cps', [
        [`sum(rate(loki_distributor_lines_received_total{${NS}}[$__rate_interval]))`, 'lines'],
      ]),
      timeseries('Lines refused', 'cps', [
        [`sum by (reason) (rate(loki_discarded_samples_total{${NS}}[$__rate_interval]))`, '{{reason}}'],
      ]),
      timeseries(
        'Volume',
        'percentunit',
        [
          [
            'persistentvolumeclaim:volume_used:ratio{namespace="$namespace",persistentvolumeclaim=~"storage-loki.*"}',
            '{{persistentvolumeclaim}}',
          ],
        ],
        { max: 1 },
      ),
    ],
  ],
});
