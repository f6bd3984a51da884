import { Construct } from 'constructs';
import { NAMESPACES } from '../../../catalog/namespaces';
import { PROMETHEUS_RULE, type PrometheusRule } from '../../../imports/crds/monitoring.coreos.com/prometheus-rule';
import { type ConstantManifest, ConstantObject } from '../../kubernetes/constant-object';
import type { MonitoringFlags } from './monitoring-flags';
import { monitoringRules } from './monitoring-rules';
import { ruleGroups } from './rule-groups';
import type { RuleSubject } from './rule-subject';

/**
 * Our own alerts and recording rules: a PrometheusRule for each subject that runs in the environment (thesis listing 20).
 *
 * What kube-prometheus-stack brings for Kubernetes, nodes, Prometheus and Alertmanager is not repeated.
 */
export class AlertRules extends Construct {
  constructor(scope: Construct, id: string, flags: MonitoringFlags) {
    super(scope, id);

    for (const subject of monitoringRules(flags)) {
      new ConstantObject(this, subject.name, subject, () => prometheusRule(subject));
    }
  }
}

function prometheusRule(subject: RuleSubject): ConstantManifest & PrometheusRule {
  return {
    apiVersion: `${PROMETHEUS_RULE.group}/${PROMETHEUS_RULE.version}`,
    kind: PROMETHEUS_RULE.kind,
    metadata: { name: `blue-${subject.name}`, namespace: NAMESPACES.monitoring },
    spec: { groups: ruleGroups(subject) },
  };
}
