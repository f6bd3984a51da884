import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/**
 * What only the M2MGate services can know: devices, deliveries, tunnels. Nothing public names these metrics; the list
 * is what we ask the developers of M2MGate for.
 */
export const M2MGATE_SERVICES: MetricProducer = {
  name: 'M2MGate services, own metrics',
  source: 'assumed',
  scrape: { by: 'ServiceMonitor', namespace: NAMESPACES.m2mgate, port: 'management' },
  targetLabels: ['service'],
  metrics: {
    m2mgate_cascade_connections: ['gauge', 'kind'],
    m2mgate_cascade_connections_opened_total: ['counter', 'kind'],
    m2mgate_cascade_handshake_failures_total: ['counter', 'reason'],
    m2mgate_cascade_rpc_seconds: ['summary', 'outcome'],
    m2mgate_core_delivery_queue_size: ['gauge'],
    m2mgate_distribution_tasks: ['gauge', 'state'],
    m2mgate_distribution_tasks_finished_total: ['counter', 'outcome'],
    m2mgate_license_devices: ['gauge'],
    m2mgate_license_devices_max: ['gauge'],
    m2mgate_message_sent_total: ['counter', 'channel', 'outcome'],
    m2mgate_vpngate_logins_total: ['counter', 'outcome'],
    m2mgate_vpngate_tunnels: ['gauge'],
    m2mgate_vpngate_tunnels_max: ['gauge'],
  },
};
