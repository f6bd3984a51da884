import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** Alloy, which collects logs. */
export const ALLOY: MetricProducer = {
  name: 'Alloy',
  source: 'documented',
  scrape: { by: 'PodMonitor', namespace: NAMESPACES.monitoring, port: 'http-metrics' },
  metrics: {
    alloy_component_controller_running_components: ['gauge', 'health_type'],
    alloy_resources_process_resident_memory_bytes: ['gauge'],
    loki_write_batch_retries_total: ['counter'],
    loki_write_dropped_entries_total: ['counter', 'reason'],
    loki_write_sent_bytes_total: ['counter'],
    loki_write_sent_entries_total: ['counter'],
  },
};
