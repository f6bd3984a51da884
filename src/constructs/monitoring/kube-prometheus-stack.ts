import { Construct } from 'constructs';
import { CHARTS } from '../../catalog/charts';
import { NAMESPACES } from '../../catalog/namespaces';
import { HelmRelease } from '../flux/helm-release';
import type { Alerting } from './alertmanager/alerting';
import type { GrafanaAccess } from './grafana/grafana-access';
import type { MonitoringSettings } from './monitoring-spec';
import type { MonitoringFlags } from './rules/monitoring-flags';
import { alertmanagerValues } from './values/alertmanager-values';
import { exporterValues } from './values/exporter-values';
import { grafanaValues } from './values/grafana-values';
import { k3sValues } from './values/k3s-values';
import { prometheusValues } from './values/prometheus-values';
import { ruleValues } from './values/rule-values';

export interface KubePrometheusStackProps {
  /** Name of the environment, a label of every alert. */
  readonly cluster: string;
  /** What runs in the environment. */
  readonly flags: MonitoringFlags;
  readonly prometheus: MonitoringSettings['prometheus'];
  readonly alerting: Alerting;
  /** @default - Grafana is reached through `kubectl port-forward` */
  readonly grafana?: GrafanaAccess;
}

/**
 * Metrics: Prometheus with its operator, Alertmanager, Grafana, the exporters of nodes and of Kubernetes objects, and the
 * rules and dashboards for all of these (thesis section 4.2.2).
 *
 * The Prometheus adapter, which the thesis lists, is left out: nothing scales by metrics of Prometheus, and `kubectl top`
 * is served by the metrics server of K3s.
 */
export class KubePrometheusStack extends Construct {
  constructor(scope: Construct, id: string, props: KubePrometheusStackProps) {
    super(scope, id);

    new HelmRelease(this, 'Release', {
      chart: CHARTS.kubePrometheusStack,
      targetNamespace: NAMESPACES.monitoring,
      values: {
        // They come with the bootstrap layer, since monitors of other layers need them.
        crds: { enabled: false },
        cleanPrometheusOperatorObjectNames: true,
        ...k3sValues(),
        ...ruleValues(),
        ...exporterValues(props.flags),
        prometheus: prometheusValues(props.cluster, props.prometheus),
        alertmanager: alertmanagerValues(props.alerting, props.grafana),
        grafana: grafanaValues(props.grafana),
      },
    });
  }
}
