import { clusterResources } from '../metrics/cluster-resources';
import { customResourceState } from '../metrics/custom-resource-state';
import type { MonitoringFlags } from '../rules/monitoring-flags';

/**
 * Values of the exporters and the operator in kube-prometheus-stack.
 *
 * @param flags What runs, and so has custom resources whose state is worth a metric.
 */
export function exporterValues(flags: MonitoringFlags) {
  return {
    nodeExporter: { operatingSystems: { darwin: { enabled: false }, aix: { enabled: false } } },
    'prometheus-node-exporter': {
      extraArgs: [
        `--collector.filesystem.mount-points-exclude=${MOUNT_POINTS}`,
        `--collector.filesystem.fs-types-exclude=${FILE_SYSTEMS}`,
      ],
      resources: { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '96Mi' } },
    },
    'kube-state-metrics': {
      ...customResourceState(clusterResources(flags)),
      // Nothing here uses their metrics, and without them it has no right to read a Secret.
      collectorsExclude: ['secrets', 'configmaps'],
      // Its own metrics, by which one notices that it may not read something.
      selfMonitor: { enabled: true },
      resources: { requests: { cpu: '20m', memory: '96Mi' }, limits: { memory: '256Mi' } },
    },
    prometheusOperator: {
      // Rejects rules that Prometheus could not load; when it is not there itself, rules must still get through.
      admissionWebhooks: { certManager: { enabled: true }, failurePolicy: 'Ignore' },
      resources: { requests: { cpu: '20m', memory: '96Mi' }, limits: { memory: '256Mi' } },
      prometheusConfigReloader: { resources: { requests: { cpu: '5m', memory: '32Mi' }, limits: { memory: '64Mi' } } },
    },
  };
}

/**
 * What is no file system of its own: mounts of pods, and the btrfs subvolumes of the node image. All of those are on the
 * same disk as `/var`, so a disk that fills up would be a dozen alerts.
 */
const MOUNT_POINTS =
  '^/(dev|proc|sys|run|\\.snapshots|boot|home|opt|root|srv|usr/local|var/lib/(docker|kubelet|rancher)/.+)($|/)';
const FILE_SYSTEMS =
  '^(autofs|binfmt_misc|bpf|cgroup2?|configfs|debugfs|devpts|devtmpfs|erofs|fusectl|hugetlbfs|iso9660|mqueue|nsfs|overlay|' +
  'proc|procfs|pstore|ramfs|rpc_pipefs|securityfs|selinuxfs|squashfs|sysfs|tmpfs|tracefs)$';
