/**
 * What is different on K3s: one process per node is the whole of Kubernetes.
 *
 * Controller manager, scheduler, proxy and etcd have no endpoints of their own. And whichever endpoint of a server is
 * asked, it answers with the metrics of all components (k3s-io/k3s#12917), so the API server's thousands of series
 * would be stored once more for the kubelet. Each job keeps what belongs to it.
 */
export function k3sValues() {
  const off = { enabled: false };
  return {
    kubeControllerManager: off,
    kubeScheduler: off,
    kubeProxy: off,
    kubeEtcd: off,
    kubelet: {
      serviceMonitor: { cAdvisorInterval: '30s', metricRelabelings: [keep(KUBELET), drop(KUBELET_BUCKETS, BY_BUCKET)] },
    },
    kubeApiServer: { serviceMonitor: { metricRelabelings: [drop(NOT_THE_API), drop(API_BUCKETS, BY_BUCKET)] } },
  };
}

const KUBELET =
  '(k3s|kubelet|kubeproxy|storage_operation|volume_manager|csi_operations|rest_client|process|go)_.+|kubernetes_build_info';
const NOT_THE_API = '(k3s|kubelet|storage_operation|volume_manager|kubeproxy)_.+';

/** Names of a metric and of its bucket, joined with a semicolon. */
const BY_BUCKET = ['__name__', 'le'];
/** Buckets that no rule and no dashboard needs, as the chart drops them by default. */
const KUBELET_BUCKETS = '(csi_operations|storage_operation_duration)_seconds_bucket;(0.25|2.5|15|25|120|600)(\\.0)?';
const API_BUCKETS =
  '(etcd_request|apiserver_request_slo|apiserver_request_sli|apiserver_request)_duration_seconds_bucket;' +
  '(0\\.15|0\\.2|0\\.3|0\\.35|0\\.4|0\\.45|0\\.6|0\\.7|0\\.8|0\\.9|1\\.25|1\\.5|1\\.75|2|3|3\\.5|4|4\\.5|6|7|8|9|15|20|40|45|50)(\\.0)?';

function keep(regex: string) {
  return { action: 'keep', regex, sourceLabels: ['__name__'] };
}

function drop(regex: string, sourceLabels = ['__name__']) {
  return { action: 'drop', regex, sourceLabels };
}
