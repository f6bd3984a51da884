import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

/** Namespaces of what an environment consists of; the charts' own rules look at everything alike. */
const OURS = Object.values(NAMESPACES).join('|');

/** Memory and processors of our containers: what kube-prometheus-stack has no alert for. */
export const WORKLOAD_RULES: RuleSubject = {
  name: 'workloads',
  title: 'Containers',
  records: [
    {
      record: 'container:memory_limit_used:ratio',
      expr: `max by (namespace, pod, container) (container_memory_working_set_bytes{job="kubelet",metrics_path="/metrics/cadvisor",namespace=~"${OURS}",container!=""}) / max by (namespace, pod, container) (kube_pod_container_resource_limits{resource="memory",namespace=~"${OURS}"})`,
    },
    {
      record: 'container:cpu_usage:rate5m',
      expr: `sum by (namespace, pod, container) (rate(container_cpu_usage_seconds_total{job="kubelet",metrics_path="/metrics/cadvisor",namespace=~"${OURS}",container!=""}[5m]))`,
    },
  ],
  alerts: [
    {
      alert: 'ContainerOutOfMemory',
      severity: 'warning',
      expr: `increase(kube_pod_container_status_restarts_total{namespace=~"${OURS}"}[15m]) > 0 and on (namespace, pod, container) kube_pod_container_status_last_terminated_reason{reason="OOMKilled"} == 1`,
      keepFiringFor: '30m',
      summary: 'A container was killed for its memory',
      description:
        'Container {{ $labels.container }} of {{ $labels.pod }} in {{ $labels.namespace }} needed more memory than its limit and was restarted.',
    },
    {
      alert: 'ContainerMemoryNearLimit',
      severity: 'info',
      expr: `container:memory_limit_used:ratio{namespace!="${NAMESPACES.database}"} > 0.95`,
      for: '30m',
      summary: 'A container has nearly used up its memory',
      description:
        'Container {{ $labels.container }} of {{ $labels.pod }} in {{ $labels.namespace }} uses {{ $value | humanizePercentage }} of its limit. Programs on the JVM settle at about 85%; MySQL fills its limit on purpose and is left out.',
    },
    {
      alert: 'ContainerCpuSaturated',
      severity: 'warning',
      expr: `container:cpu_usage:rate5m / on (namespace, pod, container) max by (namespace, pod, container) (kube_pod_container_resource_limits{resource="cpu",namespace=~"${OURS}"}) > 0.95`,
      for: '30m',
      summary: 'A container has used up its processor time',
      description:
        'Container {{ $labels.container }} of {{ $labels.pod }} in {{ $labels.namespace }} uses {{ $value | humanizePercentage }} of its limit. The MAD service stopped at 1,340 messages a second this way.',
    },
    {
      alert: 'ContainerCpuFarAboveRequest',
      severity: 'info',
      expr: `container:cpu_usage:rate5m > 1 and container:cpu_usage:rate5m / on (namespace, pod, container) max by (namespace, pod, container) (kube_pod_container_resource_requests{resource="cpu",namespace=~"${OURS}"}) > 8`,
      for: '2h',
      summary: 'A container needs far more than it asks for',
      description:
        'Container {{ $labels.container }} of {{ $labels.pod }} in {{ $labels.namespace }} has used {{ $value | humanize }} times its request for two hours. The scheduler plans with the request: its node gets too full.',
    },
    {
      alert: 'ImageCannotBePulled',
      severity: 'critical',
      expr: `max by (namespace, pod, container) (kube_pod_container_status_waiting_reason{namespace=~"${OURS}",reason=~"ImagePullBackOff|ErrImagePull|InvalidImageName"}) == 1`,
      for: '10m',
      summary: 'An image cannot be pulled',
      description:
        'The image of {{ $labels.container }} ({{ $labels.pod }} in {{ $labels.namespace }}) cannot be pulled: a tag that does not exist, or the account of the registry is locked.',
    },
    {
      alert: 'ContainerConfigurationMissing',
      severity: 'critical',
      expr: `max by (namespace, pod, container) (kube_pod_container_status_waiting_reason{namespace=~"${OURS}",reason="CreateContainerConfigError"}) == 1`,
      for: '10m',
      summary: 'A container waits for a Secret',
      description:
        'Container {{ $labels.container }} of {{ $labels.pod }} in {{ $labels.namespace }} cannot start, because a Secret or a key of it is missing. The hub pushes them: its side is likely broken.',
    },
    {
      alert: 'PodEvicted',
      severity: 'warning',
      expr: `sum by (namespace, pod) (kube_pod_status_reason{namespace=~"${OURS}",reason="Evicted"}) > 0`,
      summary: 'A pod was thrown off its node',
      description:
        'Pod {{ $labels.pod }} in {{ $labels.namespace }} was evicted: its node ran out of memory or disk, and the pod used more than it had asked for.',
    },
    {
      alert: 'NodeRoomTight',
      severity: 'info',
      expr: 'sum by (node) (kube_pod_container_resource_requests{resource="memory"}) / on (node) kube_node_status_allocatable{resource="memory"} > 0.9 and on (node) kube_node_spec_unschedulable == 0',
      for: '1h',
      summary: 'A node is nearly full by plan',
      description:
        'The pods of node {{ $labels.node }} have asked for {{ $value | humanizePercentage }} of its memory. A pod that has to move may find no place.',
    },
  ],
};
