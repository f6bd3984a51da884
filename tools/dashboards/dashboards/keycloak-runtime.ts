import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';
const POD = `${NS},pod=~"$pod"`;

export const KEYCLOAK_RUNTIME = dashboard('keycloak-runtime', {
  title: 'Keycloak inside',
  description: 'Memory, caches and the cluster of the instances.',
  subjects: ['keycloak'],
  variables: [
    namespace('vendor_cluster_size', NAMESPACES.auth),
    choices('pod', 'pod', 'vendor_cluster_size{namespace="$namespace"}'),
  ],
  rows: [
    [
      'Now',
      stat('Size of the cluster', 'none', `min(vendor_cluster_size{${NS}})`, {
        limits: limits('red', [1, 'orange'], [2, 'green']),
      }),
      stat(
        'Heap used',
        'percentunit',
        `max(sum by (pod) (jvm_memory_used_bytes{${POD},area="heap"}) / sum by (pod) (jvm_memory_max_bytes{${POD},area="heap"} > 0))`,
        {
          limits: limits('green', [0.8, 'orange'], [0.95, 'red']),
        },
      ),
      stat('Time for garbage', 'percentunit', `max(jvm_gc_overhead{${POD}})`, {
        limits: limits('green', [0.05, 'orange'], [0.1, 'red']),
        decimals: 1,
      }),
      stat('Processor', 'percentunit', `max(process_cpu_usage{${POD}})`, { decimals: 0 }),
      stat('User sessions', 'short', `sum(vendor_statistics_approximate_entries_unique{${NS},cache="sessions"})`),
    ],
    [
      'Caches',
      timeseries('Entries', 'short', [[`sum by (cache) (vendor_statistics_approximate_entries_unique{${POD}})`, '{{cache}}']]),
      timeseries(
        'Found in the cache',
        'percentunit',
        [
          [
            `sum by (cache) (rate(vendor_statistics_hit_times_seconds_count{${POD}}[$__rate_interval])) / (sum by (cache) (rate(vendor_statistics_hit_times_seconds_count{${POD}}[$__rate_interval])) + sum by (cache) (rate(vendor_statistics_miss_times_seconds_count{${POD}}[$__rate_interval])))`,
            '{{cache}}',
          ],
        ],
        { max: 1 },
      ),
      timeseries(
        'Thrown out',
        'ops',
        [[`sum by (cache) (rate(vendor_statistics_evictions{${POD}}[$__rate_interval]))`, '{{cache}}']],
        {
          description: 'Users and realms thrown out all the time: their caches are too small.',
        },
      ),
      timeseries('Replication between the instances', 'ms', [
        [`max by (cache) (vendor_rpc_manager_average_replication_time{${POD}})`, '{{cache}}'],
      ]),
      timeseries('Failed replications', 'ops', [
        [`sum by (cache) (rate(vendor_rpc_manager_replication_failures{${POD}}[$__rate_interval]))`, '{{cache}}'],
      ]),
      timeseries('Instances that each one sees', 'none', [[`vendor_cluster_size{${POD}}`, '{{pod}}']], { steps: true }),
    ],
    [
      'Program',
      timeseries('Heap', 'bytes', [
        [`sum by (pod) (jvm_memory_used_bytes{${POD},area="heap"})`, 'used, {{pod}}'],
        [`sum by (pod) (jvm_memory_max_bytes{${POD},area="heap"} > 0)`, 'limit, {{pod}}'],
      ]),
      timeseries('Pauses for garbage', 'percentunit', [
        [`sum by (pod) (rate(jvm_gc_pause_seconds_sum{${POD}}[$__rate_interval]))`, '{{pod}}'],
      ]),
      timeseries('Processor', 'percentunit', [[`process_cpu_usage{${POD}}`, '{{pod}}']]),
      timeseries(
        'Password hashes',
        'ops',
        [
          [
            `sum by (realm, outcome) (rate(keycloak_credentials_password_hashing_validations_total{${POD}}[$__rate_interval]))`,
            '{{realm}}, {{outcome}}',
          ],
        ],
        { description: 'Each takes about 0.2 s of a core.' },
      ),
      timeseries('Calls to identity providers', 'reqps', [
        [`sum by (uri) (rate(http_client_request_seconds_count{${POD}}[$__rate_interval]))`, '{{uri}}'],
      ]),
      timeseries('Time of those calls', 's', [
        [
          `sum by (uri) (rate(http_client_request_seconds_sum{${POD}}[$__rate_interval])) / sum by (uri) (rate(http_client_request_seconds_count{${POD}}[$__rate_interval]))`,
          '{{uri}}',
        ],
      ]),
    ],
  ],
});
