import { NAMESPACES } from '../../../src/catalog/namespaces';
import { SERVICES } from '../../../src/catalog/services';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const MAD = `namespace="$namespace",container="${SERVICES.madService.name}"`;

export const M2MGATE_MESSAGES = dashboard('m2mgate-messages', {
  title: 'Messages of devices (MAD)',
  description: 'From devices through the MAD service to Kafka and back: how much, how late, how much is lost.',
  subjects: ['mad', 'kafka-clients'],
  variables: [namespace('kafka_producer_record_send_total', NAMESPACES.m2mgate)],
  rows: [
    [
      'Now',
      stat('Messages', 'cps', 'sum(pod:mad_messages_sent:rate5m{namespace="$namespace"})', { decimals: 0 }),
      stat('Lost', 'cps', `sum(rate(kafka_producer_record_error_total{${MAD}}[5m]))`, {
        limits: limits('green', [0.001, 'red']),
      }),
      stat(
        'Free buffer',
        'percentunit',
        `min(kafka_producer_buffer_available_bytes{${MAD}} / kafka_producer_buffer_total_bytes{${MAD}})`,
        { limits: limits('red', [0.1, 'orange'], [0.5, 'green']) },
      ),
      stat('Waiting for devices', 'short', `max(kafka_consumer_fetch_manager_records_lag_max{${MAD}})`, {
        limits: limits('green', [1000, 'orange'], [10_000, 'red']),
      }),
      stat('Rebalances in an hour', 'none', `sum(increase(kafka_consumer_coordinator_rebalance_total{${MAD}}[1h]))`, {
        decimals: 0,
        limits: limits('green', [3, 'orange']),
      }),
    ],
    [
      'To Kafka',
      timeseries('Messages written', 'cps', [['pod:mad_messages_sent:rate5m{namespace="$namespace"}', '{{pod}}']], {
        limits: limits('transparent', [1340, 'red']),
        description: 'The line is where a pod with its default resources stopped in the load test.',
      }),
      timeseries('Messages lost', 'cps', [
        [`sum by (pod) (rate(kafka_producer_record_error_total{${MAD}}[$__rate_interval]))`, '{{pod}}'],
      ]),
      timeseries('Time of a write', 'ms', [[`max by (pod) (kafka_producer_request_latency_avg{${MAD}})`, '{{pod}}']]),
      timeseries('Average batch', 'bytes', [[`avg by (pod) (kafka_producer_batch_size_avg{${MAD}})`, '{{pod}}']]),
      timeseries(
        'Free buffer',
        'percentunit',
        [[`min by (pod) (kafka_producer_buffer_available_bytes{${MAD}} / kafka_producer_buffer_total_bytes{${MAD}})`, '{{pod}}']],
        { max: 1 },
      ),
      timeseries(
        'Processor of the limit',
        'percentunit',
        [
          [
            `sum by (pod) (container:cpu_usage:rate5m{${MAD}}) / on (pod) max by (pod) (kube_pod_container_resource_limits{${MAD},resource="cpu"})`,
            '{{pod}}',
          ],
        ],
        { max: 1 },
      ),
    ],
    [
      'To devices',
      timeseries('Messages read', 'cps', [
        [`sum by (pod) (rate(kafka_consumer_fetch_manager_records_consumed_total{${MAD}}[$__rate_interval]))`, '{{pod}}'],
      ]),
      timeseries('Messages waiting', 'short', [
        [`max by (client_id) (kafka_consumer_fetch_manager_records_lag_max{${MAD}})`, '{{client_id}}'],
      ]),
      timeseries('Rebalances within an hour', 'none', [
        [`sum by (pod) (increase(kafka_consumer_coordinator_rebalance_total{${MAD}}[1h]))`, '{{pod}}'],
      ]),
    ],
    [
      'Kafka at the same time',
      stat('Consumers that are behind', 'none', 'count(consumergroup_topic:kafka_lag:sum > 10000) or vector(0)', {
        width: 'third',
        height: 'graph',
        limits: NONE_EXPECTED,
      }),
      timeseries('Messages in', 'cps', [['topk(10, topic:kafka_messages_in:rate5m)', '{{topic}}']]),
      timeseries('Messages waiting', 'short', [
        ['sum by (consumergroup) (consumergroup_topic:kafka_lag:sum)', '{{consumergroup}}'],
      ]),
    ],
  ],
});
