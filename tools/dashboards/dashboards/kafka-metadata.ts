import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';

export const KAFKA_METADATA = dashboard('kafka-metadata', {
  title: 'Kafka metadata (KRaft)',
  description: 'Whether the nodes agree about topics and leaders, and who leads them.',
  subjects: ['kafka'],
  variables: [namespace('kafka_server_raft_metrics_current_leader', NAMESPACES.broker)],
  rows: [
    [
      'Now',
      stat('Leader', 'none', `max(kafka_server_raft_metrics_current_leader{${NS}})`, {
        description: 'Number of the node that leads the metadata log.',
      }),
      stat(
        'See another leader',
        'none',
        `count(kafka_server_raft_metrics_current_leader{${NS}} != on () group_left () max(kafka_server_raft_metrics_current_leader{${NS}})) or vector(0)`,
        {
          limits: NONE_EXPECTED,
        },
      ),
      stat('Elections within a day', 'none', `max(delta(kafka_server_raft_metrics_current_epoch{${NS}}[1d]))`, {
        decimals: 0,
        limits: limits('green', [10, 'orange']),
      }),
      stat('Fenced brokers', 'none', `max(kafka_controller_kafkacontroller_fencedbrokercount{${NS}})`, { limits: NONE_EXPECTED }),
      stat('Partitions', 'none', `max(kafka_controller_kafkacontroller_globalpartitioncount{${NS}})`),
    ],
    [
      'Metadata log',
      timeseries('Leader as each node sees it', 'none', [[`kafka_server_raft_metrics_current_leader{${NS}}`, '{{pod}}']], {
        steps: true,
      }),
      timeseries('Epoch', 'none', [[`kafka_server_raft_metrics_current_epoch{${NS}}`, '{{pod}}']], {
        steps: true,
        description: 'Rises with each election.',
      }),
      timeseries('Records behind', 'none', [
        [
          `max(kafka_server_raft_metrics_high_watermark{${NS}}) - on () group_right () kafka_server_raft_metrics_high_watermark{${NS}}`,
          '{{pod}}',
        ],
      ]),
      timeseries('Records written', 'cps', [[`sum by (pod) (kafka_server_raft_metrics_append_records_rate{${NS}})`, '{{pod}}']]),
      timeseries('Time to agree', 'ms', [[`kafka_server_raft_metrics_commit_latency_avg{${NS}}`, '{{pod}}']]),
      timeseries(
        'Unclean elections',
        'none',
        [[`sum(increase(kafka_controller_controllerstats_uncleanleaderelectionspersec_total{${NS}}[1h]))`, 'within an hour']],
        { description: 'Each one has lost messages.' },
      ),
    ],
  ],
});
