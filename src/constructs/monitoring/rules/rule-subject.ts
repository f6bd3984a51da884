import type { AlertingRule } from './alerting-rule';
import type { RecordingRule } from './recording-rule';

/** Everything we measure about one subject: one PrometheusRule, one page of runbooks. */
export interface RuleSubject {
  /** Name in Kubernetes, in the label `subject` of each alert, and of the runbook page. */
  readonly name: string;
  /** What the subject is, for headings. */
  readonly title: string;
  /** @default - none */
  readonly records?: readonly RecordingRule[];
  readonly alerts: readonly AlertingRule[];
}
