import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { POD_MONITOR } from '../../imports/crds/monitoring.coreos.com/pod-monitor';
import { CustomResource } from '../kubernetes/custom-resource';
import { NAME_LABEL } from '../kubernetes/deployment';
import { COLLECTORS } from './log-collection';

export interface PlatformMonitorsProps {
  /** Whether the environment has a message broker. */
  readonly broker: boolean;
  /** Whether servers come and go with the load. */
  readonly autoscaler: boolean;
}

/** Pods that nobody else tells Prometheus about. */
interface Target {
  readonly name: string;
  readonly namespace: string;
  readonly label: string;
  /** Values of the label; one is enough. */
  readonly values: readonly string[];
  /** Name or number of the port with the metrics. */
  readonly port: string | number;
}

/**
 * Tells Prometheus about what kube-hetzner installs, about the log collectors and the Kafka operator.
 *
 * The charts behind kube-hetzner could make monitors themselves, but they are installed before the definition of a
 * monitor exists, and would fail (`monitoring.coreos.com/v1` PodMonitor).
 */
export class PlatformMonitors extends Construct {
  constructor(scope: Construct, id: string, { broker, autoscaler }: PlatformMonitorsProps) {
    super(scope, id);

    for (const target of TARGETS) this.monitor(target);
    if (broker) this.monitor(KAFKA_OPERATOR);
    if (autoscaler) this.monitor(AUTOSCALER);
  }

  private monitor({ name, namespace, label, values, port }: Target) {
    new CustomResource(this, name, POD_MONITOR, {
      metadata: { name, namespace },
      spec: {
        selector: { matchExpressions: [{ key: label, operator: 'In', values: [...values] }] },
        // Otherwise the job is called after the monitor and its namespace; so it is called like its program.
        jobLabel: label,
        podMetricsEndpoints: [
          { ...(typeof port === 'number' ? { portNumber: port } : { port }), path: '/metrics', interval: '30s' },
        ],
      },
    });
  }
}

const TARGETS: readonly Target[] = [
  { name: 'traefik', namespace: NAMESPACES.ingress, label: NAME_LABEL, values: ['traefik'], port: 'metrics' },
  {
    name: 'cert-manager',
    namespace: NAMESPACES.certManager,
    label: NAME_LABEL,
    values: ['cert-manager', 'cainjector', 'webhook'],
    port: 'http-metrics',
  },
  {
    name: 'hcloud-cloud-controller-manager',
    namespace: NAMESPACES.system,
    label: NAME_LABEL,
    values: ['hcloud-cloud-controller-manager'],
    port: 'metrics',
  },
  // Its pods have the port only when its metrics are switched on (input `hetzner_csi_merge_values`).
  { name: 'hcloud-csi', namespace: NAMESPACES.system, label: NAME_LABEL, values: ['hcloud-csi'], port: 'metrics' },
  { name: 'kured', namespace: NAMESPACES.system, label: 'name', values: ['kured'], port: 'metrics' },
  {
    name: 'alloy',
    namespace: NAMESPACES.monitoring,
    label: NAME_LABEL,
    values: Object.values(COLLECTORS),
    port: 'http-metrics',
  },
];

/** What it runs has a monitor in the broker layer. */
const KAFKA_OPERATOR: Target = {
  name: 'strimzi-cluster-operator',
  namespace: NAMESPACES.broker,
  label: 'strimzi.io/kind',
  values: ['cluster-operator'],
  port: 'http',
};

/** Its container names no port. */
const AUTOSCALER: Target = {
  name: 'cluster-autoscaler',
  namespace: NAMESPACES.system,
  label: 'app',
  values: ['cluster-autoscaler'],
  port: 8085,
};
