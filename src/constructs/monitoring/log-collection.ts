import { Construct } from 'constructs';
import { CHARTS } from '../../catalog/charts';
import { MONITORING_SERVICES } from '../../catalog/monitoring-services';
import { NAMESPACES } from '../../catalog/namespaces';
import { HelmRelease } from '../flux/helm-release';

/** Names of the two Alloys. */
export const COLLECTORS = { logs: 'alloy-logs', events: 'alloy-singleton' } as const;

/**
 * Grafana Alloy, by the chart k8s-monitoring: one on each node sends the logs of all pods to Loki, another one the events
 * of Kubernetes (thesis section 4.2.2). Metrics are Prometheus' business.
 *
 * The chart brings an operator that makes the two Alloys, and removes them before it is itself removed. How far each file
 * has been read stands on the node (`/var/lib/alloy`), so that a new pod goes on where the last one stopped.
 */
export class LogCollection extends Construct {
  constructor(scope: Construct, id: string, cluster: string) {
    super(scope, id);

    new HelmRelease(this, 'Release', {
      chart: CHARTS.k8sMonitoring,
      targetNamespace: NAMESPACES.monitoring,
      values: {
        cluster: { name: cluster },
        destinations: { loki: { type: 'loki', url: this.pushAddress() } },
        // The chart skips what was written while no Alloy ran.
        podLogsViaLoki: { enabled: true, collector: COLLECTORS.logs, onlyGatherNewLogLines: false },
        clusterEvents: { enabled: true, collector: COLLECTORS.events },
        collectors: {
          [COLLECTORS.logs]: {
            presets: ['filesystem-log-reader', 'daemonset', 'host-storage'],
            alloy: {
              // K3s has no Docker whose logs could be read.
              mounts: { dockercontainers: false },
              ...alloy({ requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '384Mi' } }),
            },
            configReloader: CONFIG_RELOADER,
            rbac: mayRead('pods'),
            global: { podSecurityContext: SHARED_FILES },
          },
          [COLLECTORS.events]: {
            presets: ['singleton'],
            alloy: alloy({ requests: { cpu: '20m', memory: '96Mi' }, limits: { memory: '256Mi' } }),
            configReloader: CONFIG_RELOADER,
            rbac: mayRead('events'),
          },
        },
        'alloy-operator': { resources: { requests: { cpu: '10m', memory: '96Mi' }, limits: { memory: '256Mi' } } },
        // Says to itself that it is installed, as a metric that has nowhere to go.
        selfReporting: { enabled: false },
      },
    });
  }

  private pushAddress(): string {
    const { name, port } = MONITORING_SERVICES.loki;
    return `http://${name}.${NAMESPACES.monitoring}.svc.cluster.local:${port}/loki/api/v1/push`;
  }
}

/** Watches one file next to each Alloy. */
const CONFIG_RELOADER = { resources: { requests: { cpu: '5m', memory: '32Mi' }, limits: { memory: '64Mi' } } };

/**
 * Where SELinux enforces, each pod gets categories of its own and cannot read what the pod before it has left on the
 * node: where in the log files it stopped. Without categories it can, and no more than that.
 */
const SHARED_FILES = { seLinuxOptions: { level: 's0' } };

/**
 * Rights of an Alloy: the role of the chart reads all Secrets. It joins the two lists, and a role with an empty one is no
 * valid YAML.
 */
function mayRead(resource: 'pods' | 'events') {
  const rule = (resources: readonly string[]) => [{ apiGroups: [''], resources, verbs: ['get', 'list', 'watch'] }];
  return { rules: rule([resource]), clusterRules: rule(['nodes']) };
}

function alloy(resources: object) {
  return { enableReporting: false, resources };
}
