import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';
const TOPIC = `${NS},topic=~"$topic"`;

export const KAFKA_TOPICS = dashboard('kafka-topics', {
  title: 'Kafka topics',
  description: 'What is written to and read from each topic, and how large it is.',
  subjects: ['kafka', 'kafka-clients'],
  variables: [
    namespace('kafka_topic_partitions', NAMESPACES.broker),
    choices('topic', 'topic', 'kafka_topic_partitions{namespace="$namespace"}'),
  ],
  rows: [
    [
      'Now',
      stat('Topics', 'none', `count(kafka_topic_partitions{${TOPIC}})`),
      stat('Partitions', 'none', `sum(kafka_topic_partitions{${TOPIC}})`),
      stat('Messages in', 'cps', 'sum(topic:kafka_messages_in:rate5m{namespace="$namespace",topic=~"$topic"})', { decimals: 0 }),
      stat('Lacking replicas', 'none', `sum(kafka_topic_partition_under_replicated_partition{${TOPIC}})`, {
        limits: NONE_EXPECTED,
      }),
      stat('Size with replicas', 'bytes', `sum(kafka_log_log_size{${TOPIC}})`),
    ],
    [
      'Topics',
      timeseries(
        'Messages in',
        'cps',
        [['topic:kafka_messages_in:rate5m{namespace="$namespace",topic=~"$topic"}', '{{topic}}']],
        { width: 'half' },
      ),
      timeseries('Bytes in', 'Bps', [['topic:kafka_bytes_in:rate5m{namespace="$namespace",topic=~"$topic"}', '{{topic}}']], {
        width: 'half',
      }),
      timeseries(
        'Bytes out',
        'Bps',
        [
          [
            `sum by (topic) (rate(kafka_server_brokertopicmetrics_bytesoutpersec_total{${TOPIC}}[$__rate_interval]))`,
            '{{topic}}',
          ],
        ],
        {
          width: 'half',
        },
      ),
      timeseries(
        'Average size of a message',
        'bytes',
        [
          [
            'topic:kafka_bytes_in:rate5m{namespace="$namespace",topic=~"$topic"} / topic:kafka_messages_in:rate5m{namespace="$namespace",topic=~"$topic"}',
            '{{topic}}',
          ],
        ],
        { width: 'half' },
      ),
      timeseries(
        'Messages kept',
        'short',
        [
          [
            `sum by (topic) (kafka_topic_partition_current_offset{${TOPIC}} - kafka_topic_partition_oldest_offset{${TOPIC}})`,
            '{{topic}}',
          ],
        ],
        { width: 'half' },
      ),
      timeseries('Size with replicas', 'bytes', [[`sum by (topic) (kafka_log_log_size{${TOPIC}})`, '{{topic}}']], {
        width: 'half',
        stack: true,
      }),
    ],
    [
      'Shape',
      table(
        'Partitions and replicas',
        [
          `kafka_topic_partitions{${TOPIC}}`,
          `max by (topic) (kafka_topic_partition_replicas{${TOPIC}})`,
          `min by (topic) (kafka_topic_partition_in_sync_replica{${TOPIC}})`,
          `sum by (topic) (kafka_log_log_size{${TOPIC}})`,
        ],
        [
          { field: 'topic', title: 'Topic' },
          { field: 'Value #A', title: 'Partitions' },
          { field: 'Value #B', title: 'Replicas' },
          { field: 'Value #C', title: 'In sync, fewest' },
          { field: 'Value #D', title: 'Size', unit: 'bytes' },
        ],
        { width: 'full', sortBy: 'Size', height: 'tall' },
      ),
    ],
  ],
});
