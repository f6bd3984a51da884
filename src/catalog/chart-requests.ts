import type { ChartReference } from './chart-reference';
import type { CHARTS } from './charts';

/** Containers of a chart, by the place in its values where their resources stand. */
export interface ChartContainers {
  /** Path in the values: `node.resources.nfs`. */
  readonly at: string;
  /** What they request when the values do not say: the default of the chart. @default - nothing */
  readonly byDefault?: { readonly cpu: string; readonly memory: string };
  /** Path in the values of how many there are. @default - one */
  readonly replicas?: string;
  /** Whether they run on every agent. */
  readonly everyNode?: true;
}

type ChartName = (typeof CHARTS)[keyof typeof CHARTS]['name'] & ChartReference['name'];

const CSI = { cpu: '10m', memory: '20Mi' } as const;

/**
 * What the charts of the platform request, where their values do not say so: defaults of the charts at the versions in
 * charts.ts, from their published values. A test compares them.
 *
 * Values of a release always win, and count also where this list does not know them.
 */
export const CHART_REQUESTS: Readonly<Record<ChartName, readonly ChartContainers[]>> = {
  'cert-manager-webhook-hetzner': [],
  console: [],
  'csi-driver-nfs': [
    // Without the snapshotter, which is switched off.
    ...['csiProvisioner', 'csiResizer', 'livenessProbe', 'nfs'].map((name) => ({
      at: `controller.resources.${name}`,
      byDefault: CSI,
      replicas: 'controller.replicas',
    })),
    ...['livenessProbe', 'nfs', 'nodeDriverRegistrar'].map((name) => ({
      at: `node.resources.${name}`,
      byDefault: CSI,
      everyNode: true as const,
    })),
  ],
  'external-dns': [],
  'k8s-monitoring': [
    { at: 'collectors.alloy-logs.alloy.resources', everyNode: true },
    { at: 'collectors.alloy-logs.configReloader.resources', everyNode: true },
  ],
  'kube-prometheus-stack': [
    { at: 'prometheus-node-exporter.resources', everyNode: true },
    // One for dashboards, one for data sources.
    { at: 'grafana.sidecar.resources' },
    { at: 'grafana.sidecar.resources' },
    // Next to Prometheus, and next to each Alertmanager.
    { at: 'prometheusOperator.prometheusConfigReloader.resources' },
    { at: 'prometheusOperator.prometheusConfigReloader.resources', replicas: 'alertmanager.alertmanagerSpec.replicas' },
  ],
  loki: [{ at: 'singleBinary.resources', replicas: 'singleBinary.replicas' }],
  'prometheus-blackbox-exporter': [],
  'prometheus-operator-crds': [],
  'pxc-operator': [{ at: 'resources', byDefault: { cpu: '100m', memory: '20Mi' }, replicas: 'replicaCount' }],
  reloader: [],
  'strimzi-kafka-operator': [{ at: 'resources', byDefault: { cpu: '200m', memory: '384Mi' }, replicas: 'replicas' }],
};
