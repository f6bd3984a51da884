import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const MONITORING = `namespace="${NAMESPACES.monitoring}"`;

/** Alloy, which collects the logs, and what Loki does with them; the chart's own rules look at Loki's requests. */
export const LOGGING_RULES: RuleSubject = {
  name: 'logging',
  title: 'Logs',
  alerts: [
    {
      alert: 'LogsDropped',
      severity: 'warning',
      expr: `sum by (namespace, pod, reason) (rate(loki_write_dropped_entries_total{${MONITORING}}[5m])) > 0`,
      for: '10m',
      summary: 'Logs are lost',
      description:
        'Alloy pod {{ $labels.pod }} has thrown away {{ $value | humanize }} lines a second for ten minutes ({{ $labels.reason }}). It repeats for about five minutes before it gives up.',
    },
    {
      alert: 'LogsRejected',
      severity: 'warning',
      expr: `sum by (namespace, reason) (rate(loki_discarded_samples_total{${MONITORING}}[5m])) > 0`,
      for: '15m',
      summary: 'Loki refuses logs',
      description:
        'Loki refuses {{ $value | humanize }} lines a second ({{ $labels.reason }}): a program writes more than its limit, or with times in the past.',
    },
    {
      alert: 'LogsStopped',
      severity: 'warning',
      expr: `sum by (namespace, pod) (rate(loki_write_sent_entries_total{${MONITORING}}[15m])) == 0 and on (namespace, pod) sum by (namespace, pod) (loki_write_sent_entries_total{${MONITORING}}) > 1000`,
      for: '15m',
      summary: 'A node sends no logs',
      description:
        'Alloy pod {{ $labels.pod }} has sent nothing for half an hour, although it sent logs before. No node of ours is silent that long.',
    },
    {
      alert: 'AlloyUnhealthy',
      severity: 'warning',
      expr: `sum by (namespace, pod) (alloy_component_controller_running_components{${MONITORING},health_type!="healthy"}) > 0`,
      for: '15m',
      summary: 'A part of Alloy is broken',
      description:
        '{{ $value }} components of Alloy pod {{ $labels.pod }} are not healthy, so logs or events of that kind are not collected.',
    },
    {
      alert: 'LogVolumeNearlyFull',
      severity: 'critical',
      expr: `persistentvolumeclaim:volume_used:ratio{${MONITORING},persistentvolumeclaim=~"storage-loki.*"} > 0.9`,
      for: '15m',
      summary: 'The volume for logs is nearly full',
      description:
        '{{ $labels.persistentvolumeclaim }} is {{ $value | humanizePercentage }} full. Loki stops taking logs when it is, and does not delete early: give it more room or keep logs for a shorter time.',
    },
  ],
};
