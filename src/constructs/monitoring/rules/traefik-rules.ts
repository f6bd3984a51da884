import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const TRAEFIK = `namespace="${NAMESPACES.ingress}"`;

/** Traefik: everything that comes in over HTTP. Devices and VPN have load balancers of their own. */
export const TRAEFIK_RULES: RuleSubject = {
  name: 'traefik',
  title: 'Traefik',
  records: [
    {
      record: 'service:traefik_requests:rate5m',
      expr: `sum by (namespace, service) (rate(traefik_service_requests_total{${TRAEFIK}}[5m]))`,
    },
    {
      record: 'service:traefik_errors:rate5m',
      expr: `sum by (namespace, service) (rate(traefik_service_requests_total{${TRAEFIK},code=~"5.."}[5m]))`,
    },
    {
      record: 'service:traefik_request_duration:p95_5m',
      expr: `histogram_quantile(0.95, sum by (namespace, service, le) (rate(traefik_service_request_duration_seconds_bucket{${TRAEFIK}}[5m])))`,
    },
  ],
  alerts: [
    {
      alert: 'TraefikDown',
      severity: 'critical',
      expr: `sum by (namespace, deployment) (kube_deployment_status_replicas_available{${TRAEFIK},deployment="traefik"}) == 0`,
      for: '1m',
      summary: 'Traefik does not run',
      description:
        'No pod of Traefik is ready: portal, API and logins are not reachable from outside. Pods of Traefik start within seconds.',
    },
    {
      alert: 'TraefikServiceErrors',
      severity: 'critical',
      expr: 'service:traefik_errors:rate5m / service:traefik_requests:rate5m > 0.1 and service:traefik_requests:rate5m > 0.1',
      for: '5m',
      summary: 'A service answers with errors',
      description:
        '{{ $value | humanizePercentage }} of the requests to {{ $labels.service }} end in an error of the server. One pod that restarts causes a few seconds of it.',
    },
    {
      alert: 'TraefikServiceErrorsSome',
      severity: 'warning',
      expr: 'service:traefik_errors:rate5m / service:traefik_requests:rate5m > 0.02 and service:traefik_requests:rate5m > 0.1',
      for: '30m',
      summary: 'A service answers with some errors',
      description:
        '{{ $value | humanizePercentage }} of the requests to {{ $labels.service }} have been failing for half an hour. Users notice from about one in fifty on.',
    },
    {
      alert: 'TraefikServiceSlow',
      severity: 'warning',
      expr: 'service:traefik_request_duration:p95_5m > 3 and service:traefik_requests:rate5m > 0.1',
      for: '15m',
      summary: 'A service is slow',
      description:
        'One request in twenty to {{ $labels.service }} takes longer than {{ $value | humanizeDuration }}. After three seconds people begin to reload.',
    },
    {
      alert: 'TraefikGatewayErrors',
      severity: 'warning',
      expr: `sum by (namespace, service) (rate(traefik_service_requests_total{${TRAEFIK},code=~"502|503|504"}[5m])) > 0.2`,
      for: '10m',
      summary: 'Traefik reaches no pod of a service',
      description:
        '{{ $value | humanize }} requests a second to {{ $labels.service }} end with 502, 503 or 504: no pod is ready, or it does not answer in time.',
    },
    {
      alert: 'TraefikTooManyRequests',
      severity: 'info',
      expr: `sum by (namespace, entrypoint) (rate(traefik_entrypoint_requests_total{${TRAEFIK},code="429"}[5m])) > 1`,
      for: '10m',
      summary: 'Clients are slowed down',
      description:
        '{{ $value | humanize }} requests a second at {{ $labels.entrypoint }} are answered with 429. A client repeats without pause, or somebody attacks.',
    },
    {
      alert: 'TraefikLoginsRefused',
      severity: 'info',
      expr: `sum by (namespace, entrypoint) (rate(traefik_entrypoint_requests_total{${TRAEFIK},code=~"401|403"}[10m])) > 5`,
      for: '15m',
      summary: 'Many requests are not allowed',
      description:
        '{{ $value | humanize }} requests a second at {{ $labels.entrypoint }} are refused (401, 403). An integration with an ended token does that, and scanners do.',
    },
    {
      alert: 'TraefikConnectionsMany',
      severity: 'warning',
      expr: `sum by (namespace, pod) (traefik_open_connections{${TRAEFIK}}) > 20000`,
      for: '10m',
      summary: 'Traefik holds very many connections',
      description:
        '{{ $labels.pod }} holds {{ $value | humanize }} connections. About 28,000 ports exist towards one backend; above 20,000 the rest goes fast.',
    },
    {
      alert: 'TraefikCertificateExpires',
      severity: 'critical',
      expr: `max by (namespace, cn) (traefik_tls_certs_not_after{${TRAEFIK}}) - time() < 7 * 86400`,
      for: '1h',
      summary: 'Traefik serves a certificate that expires',
      description:
        'The certificate for {{ $labels.cn }} that Traefik serves ends in {{ $value | humanizeDuration }}. If cert-manager has a newer one, Traefik has not loaded it.',
    },
    {
      alert: 'TraefikMetricsMissing',
      severity: 'warning',
      expr: `absent(traefik_config_last_reload_success{${TRAEFIK}})`,
      for: '15m',
      summary: 'Traefik is not measured',
      description: 'Traefik has not been measured for 15 minutes, so errors of services seen from outside stay unnoticed.',
    },
  ],
};
