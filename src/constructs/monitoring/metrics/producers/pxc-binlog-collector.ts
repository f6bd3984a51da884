import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** The uploader of binary logs (`<cluster>-pitr`), with operator 1.17 and later. */
export const PXC_BINLOG_COLLECTOR: MetricProducer = {
  name: 'Percona binlog collector',
  source: 'documented',
  scrape: { by: 'PodMonitor', namespace: NAMESPACES.database, port: 8080, needs: 'point-in-time recovery' },
  metrics: {
    pxc_binlog_collector_failure_total: ['counter'],
    pxc_binlog_collector_gap_detected_total: ['counter'],
    pxc_binlog_collector_last_processing_timestamp: ['gauge'],
    pxc_binlog_collector_last_upload_timestamp: ['gauge'],
    pxc_binlog_collector_success_total: ['counter'],
  },
};
