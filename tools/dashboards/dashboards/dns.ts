import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';

export const DNS = dashboard('dns', {
  title: 'DNS records',
  description: 'Whether the names of the environment are published.',
  subjects: ['external-dns'],
  from: '24h',
  variables: [namespace('external_dns_registry_endpoints_total', NAMESPACES.externalDns)],
  rows: [
    [
      'Now',
      stat('Since the last success', 's', `time() - max(external_dns_controller_last_sync_timestamp_seconds{${NS}})`, {
        limits: limits('green', [600, 'orange'], [1800, 'red']),
      }),
      stat('Wanted addresses', 'none', `sum(external_dns_source_records{${NS},record_type="a"})`),
      stat('Published addresses', 'none', `sum(external_dns_controller_verified_records{${NS},record_type="a"})`),
      stat('Failures in a row', 'none', `max(external_dns_controller_consecutive_soft_errors{${NS}})`, {
        limits: limits('green', [1, 'orange'], [10, 'red']),
      }),
      stat(
        'Records of others',
        'none',
        `sum(external_dns_registry_skipped_records_owner_mismatch_per_sync{${NS}}) or vector(0)`,
        { limits: NONE_EXPECTED },
      ),
    ],
    [
      'Records',
      timeseries('Wanted', 'none', [[`sum by (record_type) (external_dns_source_records{${NS}})`, '{{record_type}}']]),
      timeseries('In the zone', 'none', [[`sum by (record_type) (external_dns_registry_records{${NS}})`, '{{record_type}}']]),
      timeseries('Wanted and in the zone', 'none', [
        [`sum by (record_type) (external_dns_controller_verified_records{${NS}})`, '{{record_type}}'],
      ]),
    ],
    [
      'Work',
      timeseries('Since the last', 's', [
        [`time() - max(external_dns_controller_last_sync_timestamp_seconds{${NS}})`, 'success'],
        [`time() - max(external_dns_controller_last_reconcile_timestamp_seconds{${NS}})`, 'attempt'],
      ]),
      timeseries('Errors', 'cpm', [
        [`60 * sum(rate(external_dns_registry_errors_total{${NS}}[$__rate_interval]))`, 'Hetzner'],
        [`60 * sum(rate(external_dns_source_errors_total{${NS}}[$__rate_interval]))`, 'cluster'],
      ]),
      timeseries('Webhook', 'cpm', [
        [`60 * sum(deriv(external_dns_webhook_provider_records_requests_total{${NS}}[10m]))`, 'reads'],
        [`60 * sum(deriv(external_dns_webhook_provider_applychanges_requests_total{${NS}}[10m]))`, 'writes'],
        [`60 * sum(deriv(external_dns_webhook_provider_applychanges_errors_total{${NS}}[10m]))`, 'failed writes'],
      ]),
    ],
  ],
});
