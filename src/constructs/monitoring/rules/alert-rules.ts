import { Construct } from 'constructs';
import { NAMESPACES } from '../../../catalog/namespaces';
import { PROMETHEUS_RULE } from '../../../imports/crds/monitoring.coreos.com/prometheus-rule';
import { CustomResource } from '../../kubernetes/custom-resource';
import type { MonitoringFlags } from './monitoring-flags';
import { monitoringRules } from './monitoring-rules';
import { ruleGroups } from './rule-groups';

/**
 * Our own alerts and recording rules: a PrometheusRule for each subject that runs in the environment (thesis listing 20).
 *
 * What kube-prometheus-stack brings for Kubernetes, nodes, Prometheus and Alertmanager is not repeated.
 */
export class AlertRules extends Construct {
  constructor(scope: Construct, id: string, flags: MonitoringFlags) {
    super(scope, id);

    for (const subject of monitoringRules(flags)) {
      new CustomResource(this, subject.name, PROMETHEUS_RULE, {
        metadata: { name: `blue-${subject.name}`, namespace: NAMESPACES.monitoring },
        spec: { groups: ruleGroups(subject) },
      });
    }
  }
}
