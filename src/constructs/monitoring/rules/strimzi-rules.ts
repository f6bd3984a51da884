import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const KAFKA = `namespace="${NAMESPACES.broker}"`;

/** Conditions of one kind, whatever their reason: a new one for the same fault must not start the waiting again. */
function conditions(kind: string, type: string): string {
  return `max by (namespace, name) (blue_resource_condition{${KAFKA},customresource_kind="${kind}",type="${type}"})`;
}

/**
 * A resource that is not ready. The operators of Kafka and of users then write a condition `NotReady` in place of `Ready`;
 * that of topics says that `Ready` is false.
 */
function notReady(kind: string): string {
  return `${conditions(kind, 'NotReady')} == 1 or ${conditions(kind, 'Ready')} == 0`;
}

/** The Strimzi operator and what it says about its resources. */
export const STRIMZI_RULES: RuleSubject = {
  name: 'strimzi',
  title: 'Strimzi operator',
  alerts: [
    {
      alert: 'KafkaResourceNotReady',
      severity: 'warning',
      expr: notReady('Kafka'),
      for: '20m',
      summary: 'Strimzi cannot bring Kafka into its wanted state',
      description:
        'Kafka {{ $labels.name }} is not ready. A rolling restart of three nodes takes up to 20 minutes; its condition says what hinders it.',
    },
    {
      alert: 'KafkaTopicNotReady',
      severity: 'warning',
      expr: notReady('KafkaTopic'),
      for: '15m',
      summary: 'A Kafka topic is not as it should be',
      description: 'KafkaTopic {{ $labels.name }} is not ready, for example because partitions cannot be reduced.',
    },
    {
      alert: 'KafkaUserNotReady',
      severity: 'warning',
      expr: notReady('KafkaUser'),
      for: '15m',
      summary: 'A Kafka user is not as it should be',
      description: 'KafkaUser {{ $labels.name }} is not ready: its password or its rights are not in force.',
    },
    {
      alert: 'KafkaResourceWarning',
      severity: 'info',
      expr: `${conditions('Kafka', 'Warning')} == 1`,
      for: '1h',
      summary: 'Strimzi warns about Kafka',
      description: 'Kafka {{ $labels.name }} has a condition Warning, such as a setting that the next version will not know.',
    },
    {
      alert: 'StrimziReconciliationsFail',
      severity: 'warning',
      expr: `sum by (namespace, kind) (increase(strimzi_reconciliations_failed_total{${KAFKA}}[30m])) > 3`,
      summary: 'The Strimzi operator fails',
      description:
        '{{ $value | humanize }} reconciliations of {{ $labels.kind }} have failed in half an hour. It repeats every two minutes: this is no passing fault.',
    },
    {
      alert: 'StrimziReconciliationsStopped',
      severity: 'warning',
      expr: `sum by (namespace) (increase(strimzi_reconciliations_periodical_total{${KAFKA},kind="Kafka"}[15m])) == 0`,
      for: '15m',
      summary: 'The Strimzi operator does nothing',
      description:
        'There has been no periodic reconciliation for half an hour, although one is due every two minutes. Certificates are not renewed either.',
    },
    {
      alert: 'StrimziReconciliationsLocked',
      severity: 'warning',
      expr: `sum by (namespace, kind) (increase(strimzi_reconciliations_locked_total{${KAFKA}}[1h])) > 10`,
      for: '15m',
      summary: 'A reconciliation of Strimzi hangs',
      description:
        '{{ $value | humanize }} reconciliations of {{ $labels.kind }} could not start within an hour, because an earlier one still runs.',
    },
    {
      alert: 'KafkaCertificateExpires',
      severity: 'critical',
      expr: `strimzi_certificate_expiration_timestamp_ms{${KAFKA}} / 1000 - time() < 14 * 86400`,
      for: '1h',
      summary: 'A certificate of Kafka expires',
      description:
        'Certificate authority {{ $labels.type }} of Kafka ends in {{ $value | humanizeDuration }}. Strimzi renews it 30 days before; now the half of that is gone.',
    },
  ],
};
