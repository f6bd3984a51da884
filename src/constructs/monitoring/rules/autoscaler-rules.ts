import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const AUTOSCALER = `namespace="${NAMESPACES.system}"`;

/** The cluster autoscaler: servers that come and go, and cost money while they stay. */
export const AUTOSCALER_RULES: RuleSubject = {
  name: 'autoscaler',
  title: 'Autoscaler',
  alerts: [
    {
      alert: 'AutoscalerPodsCannotBePlaced',
      severity: 'warning',
      expr: `max by (namespace) (cluster_autoscaler_unschedulable_pods_count{${AUTOSCALER}}) > 0`,
      for: '20m',
      summary: 'Pods find no room, even with more servers',
      description:
        '{{ $value }} pods have waited for 20 minutes. A new server takes about three: the pool is at its maximum, Hetzner has none of the type, or a pod asks for more than a server has.',
    },
    {
      alert: 'AutoscalerScaleUpFails',
      severity: 'warning',
      expr: `sum by (namespace, reason) (increase(cluster_autoscaler_failed_scale_ups_total{${AUTOSCALER}}[1h])) > 2`,
      summary: 'Servers cannot be created',
      description:
        'The autoscaler has failed {{ $value | humanize }} times in an hour ({{ $labels.reason }}): the limit of the Hetzner project, or no server of the type in that location.',
    },
    {
      alert: 'AutoscalerErrors',
      severity: 'warning',
      expr: `sum by (namespace, type) (increase(cluster_autoscaler_errors_total{${AUTOSCALER}}[30m])) > 10`,
      for: '15m',
      summary: 'The autoscaler meets errors',
      description:
        '{{ $value | humanize }} errors of type {{ $labels.type }} in half an hour. It runs every ten seconds; single ones are passing.',
    },
    {
      alert: 'AutoscalerUnsafe',
      severity: 'warning',
      expr: `max by (namespace) (cluster_autoscaler_cluster_safe_to_autoscale{${AUTOSCALER}}) == 0`,
      for: '15m',
      summary: 'The autoscaler does not dare to act',
      description: 'Too many nodes are not ready. The autoscaler waits for them, adds none and removes none.',
    },
    {
      alert: 'AutoscalerStalled',
      severity: 'warning',
      expr: `time() - max by (namespace) (cluster_autoscaler_last_activity{${AUTOSCALER},activity="main"}) > 600`,
      for: '5m',
      summary: 'The autoscaler does nothing',
      description: 'The last round of the autoscaler was {{ $value | humanizeDuration }} ago; one is due every ten seconds.',
    },
    {
      alert: 'AutoscalerServersIdle',
      severity: 'info',
      expr: `max by (namespace) (cluster_autoscaler_unneeded_nodes_count{${AUTOSCALER}}) > 0`,
      for: '6h',
      summary: 'A server is not needed and stays',
      description:
        '{{ $value }} servers have been unneeded for six hours. Ten minutes are enough to remove one, unless a pod on it must not be moved.',
    },
    {
      alert: 'AutoscalerFlapping',
      severity: 'info',
      expr: `sum by (namespace) (increase(cluster_autoscaler_scaled_up_nodes_total{${AUTOSCALER}}[6h])) > 10`,
      summary: 'Servers come and go all the time',
      description:
        '{{ $value | humanize }} servers have been added in six hours. Each is paid for a full hour: a larger fixed pool is cheaper and calmer.',
    },
    {
      alert: 'AutoscalerMetricsMissing',
      severity: 'warning',
      expr: `absent(cluster_autoscaler_last_activity{${AUTOSCALER}})`,
      for: '15m',
      summary: 'The autoscaler is not measured',
      description: 'The autoscaler has not been measured for 15 minutes: it does not run, or port 8085 is not scraped.',
    },
  ],
};
