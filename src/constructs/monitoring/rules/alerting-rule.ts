import type { Severity } from './severity';

/** An alert: a condition that must not hold, and what to tell people when it does. */
export interface AlertingRule {
  /** Name of the alert, unique over all subjects; also the heading of its paragraph in the runbook. */
  readonly alert: string;
  readonly severity: Severity;
  /** PromQL; each series it returns is one alert. */
  readonly expr: string;
  /**
   * How long the condition must hold before somebody is told, as a Prometheus duration.
   * @default - at once
   */
  readonly for?: string;
  /**
   * How long the alert stays after the condition has gone, for conditions that come and go.
   * @default - it goes at once
   */
  readonly keepFiringFor?: string;
  /** One short line without values: the subject of a mail. */
  readonly summary: string;
  /** What is measured, for which object, and why the limit is where it is. A template of Prometheus. */
  readonly description: string;
}
