/** Services that the charts of the monitoring stack make under the values that Blue gives them, all in one namespace. */
export const MONITORING_SERVICES = {
  prometheus: { name: 'kube-prometheus-stack-prometheus', port: 9090 },
  alertmanager: { name: 'kube-prometheus-stack-alertmanager', port: 9093 },
  grafana: { name: 'kube-prometheus-stack-grafana', port: 80 },
  loki: { name: 'loki', port: 3100 },
  blackboxExporter: { name: 'prometheus-blackbox-exporter', port: 9115 },
} as const;
