import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED, ONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';
const POD = `${NS},pod=~"$pod"`;
/** Strimzi writes `NotReady` in place of `Ready`. */
const condition = (type: string) => `blue_resource_condition{${NS},customresource_kind="Kafka",type="${type}"}`;
const AS_WANTED = `min(${condition('Ready')}) or 1 - max(${condition('NotReady')})`;

export const KAFKA = dashboard('kafka', {
  title: 'Kafka',
  description: 'Whether all partitions can be written and read, and how busy the nodes are.',
  subjects: ['kafka', 'strimzi'],
  variables: [
    namespace('kafka_server_replicamanager_leadercount', NAMESPACES.broker),
    choices('pod', 'pod', 'kafka_server_replicamanager_leadercount{namespace="$namespace"}'),
  ],
  rows: [
    [
      'Now',
      stat('Brokers', 'none', `max(kafka_controller_kafkacontroller_activebrokercount{${NS}})`, {
        limits: limits('red', [2, 'orange'], [3, 'green']),
      }),
      stat('Controllers', 'none', `sum(kafka_controller_kafkacontroller_activecontrollercount{${NS}})`, {
        limits: limits('red', [1, 'green'], [2, 'red']),
      }),
      stat('Offline partitions', 'none', `max(kafka_controller_kafkacontroller_offlinepartitionscount{${NS}})`, {
        limits: NONE_EXPECTED,
      }),
      stat('Too few replicas to write', 'none', `sum(kafka_server_replicamanager_underminisrpartitioncount{${NS}})`, {
        limits: NONE_EXPECTED,
      }),
      stat('Too few replicas', 'none', `sum(kafka_server_replicamanager_underreplicatedpartitions{${NS}})`, {
        limits: limits('green', [1, 'orange']),
      }),
    ],
    [
      'Traffic',
      timeseries(
        'Messages in',
        'cps',
        [
          [
            `sum by (pod) (rate(kafka_server_brokertopicmetrics_messagesinpersec_total{${POD},topic!=""}[$__rate_interval]))`,
            '{{pod}}',
          ],
        ],
        { stack: true },
      ),
      timeseries(
        'Bytes in',
        'Bps',
        [
          [
            `sum by (pod) (rate(kafka_server_brokertopicmetrics_bytesinpersec_total{${POD},topic!=""}[$__rate_interval]))`,
            '{{pod}}',
          ],
        ],
        { stack: true },
      ),
      timeseries(
        'Bytes out',
        'Bps',
        [
          [
            `sum by (pod) (rate(kafka_server_brokertopicmetrics_bytesoutpersec_total{${POD},topic!=""}[$__rate_interval]))`,
            '{{pod}}',
          ],
        ],
        { stack: true },
      ),
      timeseries('Failed requests', 'ops', [
        [
          `sum by (pod) (rate(kafka_server_brokertopicmetrics_failedproducerequestspersec_total{${POD}}[$__rate_interval]))`,
          'write, {{pod}}',
        ],
        [
          `sum by (pod) (rate(kafka_server_brokertopicmetrics_failedfetchrequestspersec_total{${POD}}[$__rate_interval]))`,
          'read, {{pod}}',
        ],
      ]),
      timeseries('Time of a write, 99%', 'ms', [
        [`max by (pod) (kafka_network_requestmetrics_totaltimems{${POD},request="Produce",quantile="0.99"})`, '{{pod}}'],
      ]),
      timeseries(
        'Time of a read by consumers, 99%',
        'ms',
        [[`max by (pod) (kafka_network_requestmetrics_totaltimems{${POD},request="FetchConsumer",quantile="0.99"})`, '{{pod}}']],
        { description: 'Half a second is normal: a consumer without work waits that long for messages.' },
      ),
    ],
    [
      'Replicas',
      timeseries('Partitions', 'none', [[`kafka_server_replicamanager_partitioncount{${POD}}`, '{{pod}}']]),
      timeseries('Leaders', 'none', [[`kafka_server_replicamanager_leadercount{${POD}}`, '{{pod}}']]),
      timeseries('Replicas that fall out of sync and return', 'ops', [
        [`sum(rate(kafka_server_replicamanager_isrshrinkspersec_total{${POD}}[$__rate_interval]))`, 'out'],
        [`sum(rate(kafka_server_replicamanager_isrexpandspersec_total{${POD}}[$__rate_interval]))`, 'back'],
      ]),
    ],
    [
      'Nodes',
      timeseries(
        'Request handlers idle',
        'percentunit',
        [['pod:kafka_request_handler_idle:ratio_rate5m{namespace="$namespace",pod=~"$pod"}', '{{pod}}']],
        {
          max: 1,
          limits: limits('transparent', [0.2, 'red']),
        },
      ),
      timeseries(
        'Network threads idle',
        'percentunit',
        [[`kafka_network_socketserver_networkprocessoravgidlepercent{${POD}}`, '{{pod}}']],
        { max: 1 },
      ),
      timeseries('Connections', 'none', [
        [`sum by (pod) (kafka_server_socket_server_metrics_connection_count{${POD}})`, '{{pod}}'],
      ]),
      timeseries(
        'Heap used',
        'percentunit',
        [
          [
            `sum by (pod) (jvm_memory_used_bytes{${POD},area="heap"}) / sum by (pod) (jvm_memory_max_bytes{${POD},area="heap"} > 0)`,
            '{{pod}}',
          ],
        ],
        { max: 1 },
      ),
      timeseries('Garbage collection', 'percentunit', [
        [`sum by (pod) (rate(jvm_gc_collection_seconds_sum{${POD}}[$__rate_interval]))`, '{{pod}}'],
      ]),
      timeseries(
        'Volume used',
        'percentunit',
        [['persistentvolumeclaim:volume_used:ratio{namespace="$namespace"}', '{{persistentvolumeclaim}}']],
        { max: 1 },
      ),
    ],
    [
      'Operator',
      stat('Kafka as wanted', 'none', AS_WANTED, {
        width: 'third',
        limits: ONE_EXPECTED,
        words: { 0: 'no', 1: 'yes' },
      }),
      stat(
        'Days until a certificate ends',
        'd',
        `min(strimzi_certificate_expiration_timestamp_ms{${NS}} / 1000 - time()) / 86400`,
        {
          width: 'third',
          limits: limits('red', [14, 'orange'], [25, 'green']),
          decimals: 0,
        },
      ),
      stat('Failed reconciliations within an hour', 'none', `sum(increase(strimzi_reconciliations_failed_total{${NS}}[1h]))`, {
        width: 'third',
        limits: limits('green', [1, 'orange'], [6, 'red']),
        decimals: 0,
      }),
    ],
  ],
});
