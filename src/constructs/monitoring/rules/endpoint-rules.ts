import type { RuleSubject } from './rule-subject';

/** Job of the probes of everything that people reach from outside. */
const PUBLIC = 'job="public-endpoints"';

/** The environment as people see it: through DNS, load balancer, certificate and Traefik, asked once a minute. */
export const ENDPOINT_RULES: RuleSubject = {
  name: 'endpoints',
  title: 'Public addresses',
  records: [
    {
      record: 'endpoint:probe_success:avg1h',
      expr: `avg by (endpoint, instance) (avg_over_time(probe_success{${PUBLIC}}[1h]))`,
    },
  ],
  alerts: [
    {
      alert: 'EndpointDown',
      severity: 'critical',
      expr: `probe_success{${PUBLIC}} == 0`,
      for: '5m',
      summary: 'A public address does not answer',
      description:
        '{{ $labels.instance }} has not answered with success for five minutes, asked the way that people come. If its pods are fine, look at DNS, load balancer and certificate.',
    },
    {
      alert: 'EndpointUnreliable',
      severity: 'warning',
      expr: 'endpoint:probe_success:avg1h < 0.95 and endpoint:probe_success:avg1h > 0',
      for: '15m',
      summary: 'A public address fails now and then',
      description:
        'Of the last hour {{ $labels.instance }} answered only {{ $value | humanizePercentage }} of the questions. A restart of a single pod costs one of sixty.',
    },
    {
      alert: 'EndpointSlow',
      severity: 'warning',
      expr: `avg_over_time(probe_duration_seconds{${PUBLIC}}[10m]) > 3 and probe_success{${PUBLIC}} == 1`,
      for: '15m',
      summary: 'A public address answers slowly',
      description:
        '{{ $labels.instance }} takes {{ $value | humanizeDuration }} on average, for name, connection, TLS and answer together. From inside the cluster 0.2 s are usual.',
    },
    {
      alert: 'EndpointCertificateExpires',
      severity: 'critical',
      expr: `probe_ssl_earliest_cert_expiry{${PUBLIC}} - time() < 7 * 86400`,
      for: '1h',
      summary: 'A public address shows a certificate that expires',
      description:
        'The certificate that {{ $labels.instance }} shows ends in {{ $value | humanizeDuration }}. It is what clients see, whatever cert-manager says.',
    },
    {
      alert: 'EndpointsNotProbed',
      severity: 'warning',
      expr: `absent(probe_success{${PUBLIC}})`,
      for: '30m',
      summary: 'Public addresses are not asked',
      description: 'No address has been asked for half an hour: the blackbox exporter does not run, or its probes are gone.',
    },
  ],
};
