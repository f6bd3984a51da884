import type { MetricProducer } from '../metric-producer';

/** The Kubernetes API server, with its side of etcd. */
export const API_SERVER: MetricProducer = {
  name: 'kube-apiserver',
  source: 'documented',
  scrape: { by: 'stack', namespace: 'any' },
  targetLabels: ['service'],
  metrics: {
    apiserver_current_inflight_requests: ['gauge', 'request_kind'],
    apiserver_request_total: ['counter', 'verb', 'code'],
    apiserver_resource_objects: ['gauge', 'group', 'resource'],
    apiserver_storage_size_bytes: ['gauge'],
    etcd_request_duration_seconds: ['histogram', 'operation'],
    etcd_request_errors_total: ['counter', 'operation'],
  },
};
