import { NAMESPACES } from '../../../catalog/namespaces';
import { SERVICES } from '../../../catalog/services';
import type { RuleSubject } from './rule-subject';

const MAD = `namespace="${NAMESPACES.m2mgate}",container="${SERVICES.madService.name}"`;

/** The way of messages from devices to Kafka: the first thing to give in under load (thesis section 5.2.3). */
export const MAD_RULES: RuleSubject = {
  name: 'mad',
  title: 'Message adapter (MAD)',
  records: [
    {
      record: 'pod:mad_messages_sent:rate5m',
      expr: `sum by (namespace, pod) (rate(kafka_producer_record_send_total{${MAD}}[5m]))`,
    },
  ],
  alerts: [
    {
      alert: 'MadThroughputAtLimit',
      severity: 'warning',
      expr: 'pod:mad_messages_sent:rate5m > 1100',
      for: '10m',
      summary: 'The MAD service works at its limit',
      description:
        '{{ $labels.pod }} writes {{ $value | humanize }} messages a second. With its default resources it stopped at 1,340; more devices need more processor time.',
    },
    {
      alert: 'MadMessagesNotWritten',
      severity: 'critical',
      expr: `sum by (namespace, pod) (rate(kafka_producer_record_error_total{${MAD}}[5m])) > 0`,
      for: '5m',
      summary: 'Messages of devices are lost',
      description: '{{ $labels.pod }} could not write {{ $value | humanize }} messages a second to Kafka, after all repetitions.',
    },
    {
      alert: 'MadWritesSlow',
      severity: 'warning',
      expr: `max by (namespace, pod) (kafka_producer_request_latency_avg{${MAD}}) > 500`,
      for: '10m',
      summary: 'Writing messages takes long',
      description:
        'A write of {{ $labels.pod }} to Kafka takes {{ $value | humanize }} ms on average; normal is below 20. Its buffer fills, then devices have to wait.',
    },
    {
      alert: 'MadBufferNearlyFull',
      severity: 'critical',
      expr: `min by (namespace, pod) (kafka_producer_buffer_available_bytes{${MAD}} / kafka_producer_buffer_total_bytes{${MAD}}) < 0.1`,
      for: '2m',
      summary: 'The MAD service cannot get rid of its messages',
      description:
        'Only {{ $value | humanizePercentage }} of the buffer of {{ $labels.pod }} is free. When it is full, messages are refused after a minute.',
    },
    {
      alert: 'MadConsumerFallsBehind',
      severity: 'warning',
      expr: `max by (namespace, pod, client_id) (kafka_consumer_fetch_manager_records_lag_max{${MAD}}) > 10000`,
      for: '15m',
      summary: 'Messages to devices are late',
      description:
        '{{ $labels.client_id }} of {{ $labels.pod }} has {{ $value | humanize }} messages to devices still to read in a single partition.',
    },
    {
      alert: 'MadRebalancesOften',
      severity: 'warning',
      expr: `sum by (namespace, pod) (increase(kafka_consumer_coordinator_rebalance_total{${MAD}}[30m])) > 10`,
      for: '10m',
      summary: 'Consumers of the MAD service are thrown out again and again',
      description:
        '{{ $labels.pod }} has gone through {{ $value | humanize }} rebalances in half an hour. During each nothing is read; a consumer takes too long for one batch.',
    },
  ],
};
