import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** The blackbox exporter. By a Probe: `instance` is the address that was asked, `endpoint` its short name. */
export const BLACKBOX_EXPORTER: MetricProducer = {
  name: 'blackbox_exporter',
  source: 'documented',
  scrape: { by: 'Probe', namespace: NAMESPACES.monitoring },
  metrics: {
    probe_dns_lookup_time_seconds: ['gauge'],
    probe_duration_seconds: ['gauge'],
    probe_http_duration_seconds: ['gauge', 'phase'],
    probe_http_status_code: ['gauge'],
    probe_ssl_earliest_cert_expiry: ['gauge'],
    probe_success: ['gauge'],
  },
};
