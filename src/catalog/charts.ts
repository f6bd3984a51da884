import type { ChartReference } from './chart-reference';

/**
 * Every Helm chart that Blue installs on a managed cluster.
 *
 * kube-hetzner installs cert-manager, Traefik and the Hetzner drivers itself; their versions are module inputs
 * (see kube-hetzner.ts), and a second copy must never be rendered.
 */
export const CHARTS = {
  certManagerWebhookHetzner: {
    name: 'cert-manager-webhook-hetzner',
    version: '0.9.0',
    repository: 'https://charts.hetzner.cloud',
    images: ['docker.io/hetzner/cert-manager-webhook-hetzner:v0.9.0'],
  },
  console: {
    name: 'console',
    version: '3.9.0',
    repository: 'https://charts.redpanda.com',
    images: ['docker.redpanda.com/redpandadata/console:v3.9.0'],
  },
  csiDriverNfs: {
    name: 'csi-driver-nfs',
    version: '4.13.4',
    repository: 'https://raw.githubusercontent.com/kubernetes-csi/csi-driver-nfs/master/charts',
    images: [
      'registry.k8s.io/sig-storage/nfsplugin:v4.13.4',
      'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.17.0',
      'registry.k8s.io/sig-storage/csi-provisioner:v6.3.0',
      'registry.k8s.io/sig-storage/csi-resizer:v2.2.0',
      'registry.k8s.io/sig-storage/livenessprobe:v2.19.0',
    ],
  },
  externalDns: {
    name: 'external-dns',
    version: '1.21.1',
    repository: 'https://kubernetes-sigs.github.io/external-dns/',
    images: ['registry.k8s.io/external-dns/external-dns:v0.21.0'],
  },
  k8sMonitoring: {
    name: 'k8s-monitoring',
    version: '4.4.0',
    repository: 'oci://ghcr.io/grafana/helm-charts',
    // The operator runs the Alloy that its own version was built with.
    images: [
      'ghcr.io/grafana/alloy-operator:1.11.1',
      'ghcr.io/grafana/helm-chart-toolbox-kubectl:0.1.2',
      'docker.io/grafana/alloy:v1.18.1',
      'quay.io/prometheus-operator/prometheus-config-reloader:v0.91.0',
    ],
  },
  kubePrometheusStack: {
    name: 'kube-prometheus-stack',
    version: '88.5.3',
    repository: 'oci://ghcr.io/prometheus-community/charts',
    images: [
      'docker.io/grafana/grafana:13.2.0',
      'quay.io/kiwigrid/k8s-sidecar:2.10.1',
      'quay.io/prometheus/alertmanager:v0.34.0',
      'quay.io/prometheus/node-exporter:v1.12.1-distroless',
      'quay.io/prometheus/prometheus:v3.14.0-distroless',
      'quay.io/prometheus-operator/prometheus-config-reloader:v0.93.1',
      'quay.io/prometheus-operator/prometheus-operator:v0.93.1',
      'registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.20.0',
    ],
  },
  loki: {
    name: 'loki',
    version: '18.11.0',
    repository: 'oci://ghcr.io/grafana-community/helm-charts',
    images: ['docker.io/grafana/loki:3.7.6'],
  },
  prometheusBlackboxExporter: {
    name: 'prometheus-blackbox-exporter',
    version: '11.17.2',
    repository: 'oci://ghcr.io/prometheus-community/charts',
    images: ['quay.io/prometheus/blackbox-exporter:v0.28.0'],
  },
  prometheusOperatorCrds: {
    name: 'prometheus-operator-crds',
    version: '31.0.1',
    repository: 'oci://ghcr.io/prometheus-community/charts',
    images: [],
  },
  pxcOperator: {
    name: 'pxc-operator',
    version: '1.20.0',
    repository: 'https://percona.github.io/percona-helm-charts/',
    images: ['docker.io/percona/percona-xtradb-cluster-operator:1.20.0'],
  },
  reloader: {
    name: 'reloader',
    version: '2.2.16',
    repository: 'https://stakater.github.io/stakater-charts',
    images: ['ghcr.io/stakater/reloader:v1.4.21'],
  },
  strimziKafkaOperator: {
    name: 'strimzi-kafka-operator',
    version: '1.2.0',
    repository: 'oci://quay.io/strimzi-helm',
    // The operator chooses the image of the Kafka version that it is told (see kafka.ts).
    images: ['quay.io/strimzi/operator:1.2.0', 'quay.io/strimzi/kafka:1.2.0-kafka-4.3.1'],
  },
} as const satisfies Record<string, ChartReference>;
