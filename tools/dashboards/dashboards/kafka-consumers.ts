import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';
const GROUP = `${NS},consumergroup=~"$consumergroup"`;

export const KAFKA_CONSUMERS = dashboard('kafka-consumers', {
  title: 'Kafka consumers',
  description: 'How far each consumer group is behind, and whether it catches up.',
  subjects: ['kafka-clients'],
  variables: [
    namespace('kafka_brokers', NAMESPACES.broker),
    choices('consumergroup', 'consumergroup', 'kafka_consumergroup_members{namespace="$namespace"}'),
  ],
  rows: [
    [
      'Now',
      stat('Groups', 'none', `count(kafka_consumergroup_members{${GROUP}})`),
      stat('Members', 'none', `sum(kafka_consumergroup_members{${GROUP}})`),
      stat('Messages waiting', 'short', `sum(consumergroup_topic:kafka_lag:sum{${GROUP}})`, {
        limits: limits('green', [10_000, 'orange'], [1e6, 'red']),
      }),
      stat('Read', 'cps', `sum(consumergroup_topic:kafka_consumed:rate5m{${GROUP}})`, { decimals: 0 }),
      stat(
        'Time to catch up',
        's',
        `max(consumergroup_topic:kafka_lag:sum{${GROUP}} / (consumergroup_topic:kafka_consumed:rate5m{${GROUP}} > 0))`,
        {
          limits: limits('green', [60, 'orange'], [600, 'red']),
          description: 'Messages waiting, divided by what is read now.',
          nothing: 'nothing is read',
        },
      ),
    ],
    [
      'Groups',
      timeseries(
        'Messages waiting',
        'short',
        [[`sum by (consumergroup) (consumergroup_topic:kafka_lag:sum{${GROUP}})`, '{{consumergroup}}']],
        { width: 'half' },
      ),
      timeseries(
        'Messages read',
        'cps',
        [[`sum by (consumergroup) (consumergroup_topic:kafka_consumed:rate5m{${GROUP}})`, '{{consumergroup}}']],
        { width: 'half' },
      ),
      timeseries('Members', 'none', [[`kafka_consumergroup_members{${GROUP}}`, '{{consumergroup}}']], {
        width: 'half',
        steps: true,
      }),
      timeseries(
        'Waiting in each topic',
        'short',
        [[`consumergroup_topic:kafka_lag:sum{${GROUP}}`, '{{consumergroup}}, {{topic}}']],
        { width: 'half' },
      ),
    ],
    [
      'Partitions',
      table(
        'Partitions that wait longest',
        [`topk(50, kafka_consumergroup_lag{${GROUP}} > 0)`],
        [
          { field: 'consumergroup', title: 'Group' },
          { field: 'topic', title: 'Topic' },
          { field: 'partition', title: 'Partition' },
          { field: 'Value', title: 'Waiting', unit: 'short' },
        ],
        {
          width: 'full',
          sortBy: 'Waiting',
          height: 'tall',
          description: 'One partition that waits alone has a consumer that hangs or a key that all messages share.',
        },
      ),
    ],
  ],
});
