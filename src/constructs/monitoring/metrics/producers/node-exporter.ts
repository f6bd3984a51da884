import type { MetricProducer } from '../metric-producer';

/** The node exporter, with its collector for NFS clients. */
export const NODE_EXPORTER: MetricProducer = {
  name: 'node_exporter',
  source: 'documented',
  scrape: { by: 'stack', namespace: 'any' },
  targetLabels: ['service'],
  metrics: {
    node_cpu_seconds_total: ['counter', 'mode'],
    node_memory_MemAvailable_bytes: ['gauge'],
    node_memory_MemTotal_bytes: ['gauge'],
    node_network_receive_bytes_total: ['counter', 'device'],
    node_network_transmit_bytes_total: ['counter', 'device'],
    node_nfs_requests_total: ['counter', 'method', 'proto'],
    node_nfs_rpc_retransmissions_total: ['counter'],
    node_nfs_rpcs_total: ['counter'],
  },
};
