import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** The cloud controller manager (port 8233) and the CSI controller (port 9189) of Hetzner. */
export const HCLOUD_CONTROLLERS: MetricProducer = {
  name: 'Hetzner controllers',
  source: 'documented',
  scrape: { by: 'PodMonitor', namespace: NAMESPACES.system, port: 'metrics', needs: 'metrics of hcloud-csi switched on' },
  metrics: {
    cloud_controller_manager_operations_total: ['counter', 'op'],
    hcloud_api_request_duration_seconds: ['histogram'],
    hcloud_api_requests_total: ['counter', 'code'],
  },
};
