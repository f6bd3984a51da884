import type { MetricProducer } from './metric-producer';
import { ALLOY } from './producers/alloy';
import { API_SERVER } from './producers/apiserver';
import { BLACKBOX_EXPORTER } from './producers/blackbox-exporter';
import { CERT_MANAGER } from './producers/cert-manager';
import { CLUSTER_AUTOSCALER } from './producers/cluster-autoscaler';
import { CUSTOM_RESOURCE_STATE } from './producers/custom-resource-state';
import { EXTERNAL_DNS } from './producers/external-dns';
import { EXTERNAL_SECRETS } from './producers/external-secrets';
import { FLUX } from './producers/flux';
import { HAPROXY } from './producers/haproxy';
import { HCLOUD_CONTROLLERS } from './producers/hcloud-controllers';
import { KAFKA_EXPORTER } from './producers/kafka-exporter';
import { KARAPACE } from './producers/karapace';
import { KEYCLOAK } from './producers/keycloak';
import { KUBE_STATE_METRICS } from './producers/kube-state-metrics';
import { KUBELET } from './producers/kubelet';
import { KURED } from './producers/kured';
import { LOKI } from './producers/loki';
import { M2MGATE_MICROMETER } from './producers/m2mgate-micrometer';
import { M2MGATE_SERVICES } from './producers/m2mgate-services';
import { MYSQLD_EXPORTER } from './producers/mysqld-exporter';
import { NODE_EXPORTER } from './producers/node-exporter';
import { PROMETHEUS } from './producers/prometheus';
import { PXC_BINLOG_COLLECTOR } from './producers/pxc-binlog-collector';
import { STRIMZI_METRICS_REPORTER } from './producers/strimzi-metrics-reporter';
import { STRIMZI_OPERATOR } from './producers/strimzi-operator';
import { TRAEFIK } from './producers/traefik';

/**
 * Every program whose metrics our rules and dashboards use, and the metrics they use: a test refuses others, and those that
 * nobody uses.
 */
export const METRIC_PRODUCERS: readonly MetricProducer[] = [
  ALLOY,
  API_SERVER,
  BLACKBOX_EXPORTER,
  CERT_MANAGER,
  CLUSTER_AUTOSCALER,
  CUSTOM_RESOURCE_STATE,
  EXTERNAL_DNS,
  EXTERNAL_SECRETS,
  FLUX,
  HAPROXY,
  HCLOUD_CONTROLLERS,
  KAFKA_EXPORTER,
  KARAPACE,
  KEYCLOAK,
  KUBE_STATE_METRICS,
  KUBELET,
  KURED,
  LOKI,
  M2MGATE_MICROMETER,
  M2MGATE_SERVICES,
  MYSQLD_EXPORTER,
  NODE_EXPORTER,
  PROMETHEUS,
  PXC_BINLOG_COLLECTOR,
  STRIMZI_METRICS_REPORTER,
  STRIMZI_OPERATOR,
  TRAEFIK,
];
