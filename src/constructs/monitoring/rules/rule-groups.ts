import { runbookUrl } from '../../../catalog/runbooks';
import type { PrometheusRuleGroups } from '../../../imports/crds/monitoring.coreos.com/prometheus-rule';
import type { RuleSubject } from './rule-subject';

/**
 * The rules of a subject as a PrometheusRule takes them: one group, whose rules Prometheus evaluates one after the other.
 *
 * What is recorded comes first, so that the alerts of the same round see it; groups run side by side.
 */
export function ruleGroups({ name, records = [], alerts }: RuleSubject): PrometheusRuleGroups[] {
  return [
    {
      name: `blue.${name}`,
      rules: [
        ...records.map(({ record, expr }) => ({ record, expr })),
        ...alerts.map(({ alert, expr, severity, summary, description, ...rule }) => ({
          alert,
          expr,
          ...(rule.for && { for: rule.for }),
          ...(rule.keepFiringFor && { keep_firing_for: rule.keepFiringFor }),
          labels: { severity, subject: name },
          annotations: { summary, description, runbook_url: runbookUrl(name, alert) },
        })),
      ],
    },
  ];
}
