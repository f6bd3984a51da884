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
  csiDriverNfs: {
    name: 'csi-driver-nfs',
    version: '4.13.4',
    repository: 'https://raw.githubusercontent.com/kubernetes-csi/csi-driver-nfs/master/charts',
    images: [
      'registry.k8s.io/sig-storage/nfsplugin:v4.13.4',
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
    images: ['quay.io/strimzi/operator:1.2.0'],
  },
} as const satisfies Record<string, ChartReference>;
