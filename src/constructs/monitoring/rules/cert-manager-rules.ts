import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const CERT_MANAGER = `namespace="${NAMESPACES.certManager}"`;
/** cert-manager says 0 for a time that is not known, as that of a certificate which was never issued. */
const KNOWN = '> 0';

/** Certificates: the public wildcard from Let's Encrypt, and those of the private authority that devices trust. */
export const CERT_MANAGER_RULES: RuleSubject = {
  name: 'cert-manager',
  title: 'Certificates',
  records: [
    {
      record: 'certificate:certmanager_expiration:seconds',
      expr: `max by (exported_namespace, name, issuer_name) (certmanager_certificate_expiration_timestamp_seconds{${CERT_MANAGER}} ${KNOWN}) - time()`,
    },
  ],
  alerts: [
    {
      alert: 'CertificateExpiresSoon',
      severity: 'warning',
      expr: 'certificate:certmanager_expiration:seconds < 21 * 86400 and certificate:certmanager_expiration:seconds > 0',
      for: '1h',
      summary: 'A certificate was not renewed',
      description:
        'Certificate {{ $labels.name }} in {{ $labels.exported_namespace }} ends in {{ $value | humanizeDuration }}. All of ours are renewed at least 30 days before their end: renewing has failed for more than a week.',
    },
    {
      alert: 'CertificateExpiresNow',
      severity: 'critical',
      expr: 'certificate:certmanager_expiration:seconds < 7 * 86400 and certificate:certmanager_expiration:seconds > 0',
      for: '10m',
      summary: 'A certificate is about to expire',
      description:
        'Certificate {{ $labels.name }} in {{ $labels.exported_namespace }} ends in {{ $value | humanizeDuration }}. From then on clients refuse the connection.',
    },
    {
      alert: 'CertificateExpired',
      severity: 'critical',
      expr: 'certificate:certmanager_expiration:seconds <= 0',
      summary: 'A certificate has expired',
      description:
        'Certificate {{ $labels.name }} in {{ $labels.exported_namespace }} is no longer valid. Browsers, devices or services refuse the connection.',
    },
    {
      alert: 'CertificateNotReady',
      severity: 'warning',
      expr: `max by (exported_namespace, name, issuer_name) (certmanager_certificate_ready_status{${CERT_MANAGER},condition!="True"}) == 1`,
      for: '30m',
      summary: 'A certificate cannot be issued',
      description:
        'Certificate {{ $labels.name }} in {{ $labels.exported_namespace }} from {{ $labels.issuer_name }} has not been ready for half an hour. A DNS challenge takes up to ten minutes.',
    },
    {
      alert: 'CertificateRenewalOverdue',
      severity: 'warning',
      expr: `max by (exported_namespace, name) (certmanager_certificate_renewal_timestamp_seconds{${CERT_MANAGER}} ${KNOWN}) - time() < -86400`,
      for: '1h',
      summary: 'The renewal of a certificate is overdue',
      description:
        'Certificate {{ $labels.name }} in {{ $labels.exported_namespace }} should have been renewed more than a day ago; cert-manager tries once an hour.',
    },
    {
      alert: 'CertificateIssuerNotReady',
      severity: 'warning',
      expr: `max by (exported_namespace, name) (certmanager_issuer_ready_status{${CERT_MANAGER},condition!="True"}) == 1`,
      for: '15m',
      summary: 'An issuer of certificates is not ready',
      description:
        "Issuer {{ $labels.name }} in {{ $labels.exported_namespace }} is not ready: an account at Let's Encrypt or the key of the authority is missing.",
    },
    {
      alert: 'CertificateChallengeStuck',
      severity: 'warning',
      expr: `max by (exported_namespace, domain) (certmanager_certificate_challenge_status{${CERT_MANAGER},status!~"valid|expired",processing="true"}) == 1`,
      for: '1h',
      summary: "Let's Encrypt does not see our answer",
      description:
        'The challenge for {{ $labels.domain }} has been open for an hour. Its TXT record is missing or not yet visible at the name servers of Hetzner.',
    },
    {
      alert: 'AcmeRateLimited',
      severity: 'warning',
      expr: `sum by (namespace, host) (increase(certmanager_http_acme_client_request_count{${CERT_MANAGER},status="429"}[1h])) > 0`,
      keepFiringFor: '1h',
      summary: "Let's Encrypt refuses requests",
      description:
        '{{ $labels.host }} has answered {{ $value | humanize }} requests with "too many". The limit for one set of names is five certificates a week.',
    },
    {
      alert: 'CertManagerSyncErrors',
      severity: 'info',
      expr: `sum by (namespace, controller) (rate(certmanager_controller_sync_error_count{${CERT_MANAGER}}[15m])) > 0.05`,
      for: '30m',
      summary: 'cert-manager meets errors',
      description:
        'Controller {{ $labels.controller }} of cert-manager fails {{ $value | humanize }} times a second. Conflicts happen; three a minute for half an hour do not go away.',
    },
    {
      alert: 'CertManagerClockSkew',
      severity: 'warning',
      expr: `abs(certmanager_clock_time_seconds_gauge{${CERT_MANAGER}} - timestamp(certmanager_clock_time_seconds_gauge{${CERT_MANAGER}})) > 60`,
      for: '10m',
      summary: 'The clock of cert-manager is wrong',
      description:
        'The clock of the node under cert-manager differs by {{ $value | humanizeDuration }} from that of Prometheus: validity is judged by the wrong time.',
    },
    {
      alert: 'CertManagerMetricsMissing',
      severity: 'warning',
      expr: `absent(certmanager_clock_time_seconds_gauge{${CERT_MANAGER}})`,
      for: '30m',
      summary: 'cert-manager is not measured',
      description: 'cert-manager has not been measured for half an hour: nobody will be told when a certificate is not renewed.',
    },
  ],
};
