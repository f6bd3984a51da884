import { DASHBOARD_MARKS } from '../dashboards/dashboard-marks';

/**
 * What the Loki chart brings about Loki itself: metrics, recording rules, alerts and dashboards.
 *
 * Left out are dashboards of parts that do not run, and those whose queries want the label `app_instance` on metrics of
 * containers, which only Loki's own metrics have.
 */
export function lokiMonitoring() {
  return {
    serviceMonitor: { enabled: true, interval: '30s' },
    rules: { enabled: true },
    // There is never more than one compactor.
    alerts: { enabled: true, disabled: { LokiTooManyCompactorsRunning: true } },
    dashboards: {
      enabled: true,
      annotations: { [DASHBOARD_MARKS.folderAnnotation]: 'Logs' },
      ...Object.fromEntries(UNUSED_DASHBOARDS.map((name) => [name, { enabled: false }])),
    },
  };
}

const UNUSED_DASHBOARDS = [
  'loki-bloom-build',
  'loki-bloom-gateway',
  'loki-deletion',
  'loki-logs',
  'loki-mixin-recording-rules',
  'loki-reads-resources',
  'loki-thanos-object-storage',
  'loki-writes-resources',
];
