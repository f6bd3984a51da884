import type { MonitoringFlags } from '../rules/monitoring-flags';

/** A dashboard of ours, as far as synthesis needs to know it; what it shows is written in tools/dashboards. */
export interface OwnDashboard {
  /** Name of the file in `rendered`, and the end of its address in Grafana. */
  readonly name: string;
  /** Folder in Grafana. */
  readonly folder: string;
  /** @default - always */
  readonly when?: (flags: MonitoringFlags) => boolean;
}
