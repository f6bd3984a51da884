/** Rules of kube-prometheus-stack about components that K3s does not show or that are not there at all. */
export function ruleValues() {
  return {
    defaultRules: {
      rules: {
        etcd: false,
        kubeControllerManager: false,
        kubeProxy: false,
        kubeSchedulerAlerting: false,
        kubeSchedulerRecording: false,
        windows: false,
      },
      disabled: Object.fromEntries(NEVER_FIRING.map((alert) => [alert, true])),
    },
  };
}

/** Alerts about what cannot happen here, by why not. They would only look like protection. */
const NEVER_FIRING = [
  // Cloud servers have one virtual disk and one virtual network card.
  'NodeBondingDegraded',
  'NodeRAIDDegraded',
  'NodeRAIDDiskFailure',
  // Collectors of the node exporter that are off, as they are by default.
  'NodeSystemdServiceCrashlooping',
  'NodeSystemdServiceFailed',
  'NodeTextFileCollectorScrapeError',
  // kube-state-metrics runs in one piece.
  'KubeStateMetricsShardingMismatch',
  'KubeStateMetricsShardsMissing',
  // Nothing is sent to another Prometheus.
  'PrometheusRemoteStorageFailures',
  'PrometheusRemoteWriteBehind',
  'PrometheusRemoteWriteDesiredShards',
  // No target has limits.
  'PrometheusLabelLimitHit',
  'PrometheusScrapeBodySizeLimitHit',
  'PrometheusScrapeSampleLimitHit',
  'PrometheusTargetLimitHit',
];
