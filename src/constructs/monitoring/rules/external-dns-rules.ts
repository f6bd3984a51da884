import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const DNS = `namespace="${NAMESPACES.externalDns}"`;

/** external-dns with the Hetzner webhook: it keeps the records of the base domain. */
export const EXTERNAL_DNS_RULES: RuleSubject = {
  name: 'external-dns',
  title: 'DNS records',
  alerts: [
    {
      alert: 'ExternalDnsNotSynchronised',
      severity: 'warning',
      expr: `time() - max by (namespace) (external_dns_controller_last_sync_timestamp_seconds{${DNS}}) > 1800`,
      for: '5m',
      summary: 'DNS records are not kept up to date',
      description:
        'The last successful run was {{ $value | humanizeDuration }} ago; one is due every minute. Records stay as they are, new addresses are not published.',
    },
    {
      alert: 'ExternalDnsStopped',
      severity: 'warning',
      expr: `time() - max by (namespace) (external_dns_controller_last_reconcile_timestamp_seconds{${DNS}}) > 900`,
      for: '5m',
      summary: 'external-dns does not even try',
      description: 'The last attempt was {{ $value | humanizeDuration }} ago; one is due every minute. The program hangs.',
    },
    {
      alert: 'ExternalDnsProviderErrors',
      severity: 'warning',
      expr: `sum by (namespace) (increase(external_dns_registry_errors_total{${DNS}}[30m])) > 10`,
      for: '15m',
      summary: 'Hetzner DNS refuses changes',
      description:
        '{{ $value | humanize }} errors of the DNS provider in half an hour. Usual causes: a token of another project, a zone that was moved, the limit of requests.',
    },
    {
      alert: 'ExternalDnsSourceErrors',
      severity: 'warning',
      expr: `sum by (namespace) (increase(external_dns_source_errors_total{${DNS}}[30m])) > 10`,
      for: '15m',
      summary: 'external-dns cannot read Services',
      description: '{{ $value | humanize }} errors when reading the Services of the cluster in half an hour.',
    },
    {
      alert: 'ExternalDnsWebhookErrors',
      severity: 'warning',
      expr: `sum by (namespace) (delta(external_dns_webhook_provider_applychanges_errors_total{${DNS}}[30m])) > 3`,
      for: '5m',
      summary: 'The Hetzner webhook cannot write records',
      description: '{{ $value | humanize }} changes failed in the webhook within half an hour; they are tried again each minute.',
    },
    {
      alert: 'ExternalDnsRecordsMissing',
      severity: 'warning',
      expr: `sum by (namespace) (external_dns_source_records{${DNS},record_type="a"}) > sum by (namespace) (external_dns_controller_verified_records{${DNS},record_type="a"})`,
      for: '30m',
      summary: 'Wanted DNS records do not exist',
      description:
        '{{ $value }} address records are wanted and fewer exist: another owner holds a name, or the zone is not ours.',
    },
    {
      alert: 'ExternalDnsNoRecords',
      severity: 'critical',
      expr: `sum by (namespace) (external_dns_registry_records{${DNS},record_type="a"}) == 0 and on (namespace) sum by (namespace) (external_dns_source_records{${DNS},record_type="a"}) > 0`,
      for: '10m',
      summary: 'The zone has lost its records',
      description: 'The zone holds no address record any more although some are wanted: the environment cannot be found by name.',
    },
    {
      alert: 'ExternalDnsOwnerMismatch',
      severity: 'info',
      expr: `sum by (namespace, domain, foreign_owner) (external_dns_registry_skipped_records_owner_mismatch_per_sync{${DNS}}) > 0`,
      for: '1h',
      summary: 'DNS records belong to somebody else',
      description:
        '{{ $value }} records below {{ $labels.domain }} are marked as those of {{ $labels.foreign_owner }} and are left alone.',
    },
  ],
};
