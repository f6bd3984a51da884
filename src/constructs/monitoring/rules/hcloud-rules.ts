import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const SYSTEM = `namespace="${NAMESPACES.system}"`;

/** What the cluster asks of the Hetzner Cloud API: volumes, load balancers, servers. One token has 3,600 requests an hour. */
export const HCLOUD_RULES: RuleSubject = {
  name: 'hcloud',
  title: 'Hetzner Cloud',
  records: [
    {
      record: 'container_code:hcloud_api_requests:rate5m',
      expr: `sum by (namespace, container, code) (rate(hcloud_api_requests_total{${SYSTEM}}[5m]))`,
    },
  ],
  alerts: [
    {
      alert: 'HcloudApiRateLimited',
      severity: 'warning',
      expr: 'sum by (namespace, container) (container_code:hcloud_api_requests:rate5m{code="429"}) > 0',
      for: '10m',
      summary: 'Hetzner limits our requests',
      description:
        '{{ $labels.container }} is answered with "too many requests". All programs with the same token share one limit: volumes and load balancers change late.',
    },
    {
      alert: 'HcloudApiErrors',
      severity: 'warning',
      expr: 'sum by (namespace, container) (container_code:hcloud_api_requests:rate5m{code=~"5.."}) > 0.05',
      for: '15m',
      summary: 'The Hetzner API fails',
      description:
        '{{ $value | humanize }} requests a second of {{ $labels.container }} end in an error of the API. See status.hetzner.com.',
    },
    {
      alert: 'HcloudTokenRefused',
      severity: 'critical',
      expr: 'sum by (namespace, container) (container_code:hcloud_api_requests:rate5m{code=~"401|403"}) > 0',
      for: '10m',
      summary: 'Hetzner refuses our token',
      description:
        '{{ $labels.container }} is refused. No volume can be attached and no load balancer be changed: the next failure of a node is not repaired.',
    },
    {
      alert: 'HcloudRequestsMany',
      severity: 'info',
      expr: 'sum by (namespace) (container_code:hcloud_api_requests:rate5m) * 3600 > 2500',
      for: '1h',
      summary: 'Many requests to Hetzner',
      description: 'The cluster sends {{ $value | humanize }} requests an hour; at 3,600 the token is blocked for a while.',
    },
    {
      alert: 'LoadBalancerWithoutAddress',
      severity: 'critical',
      expr: 'kube_service_spec_type{type="LoadBalancer"} unless on (namespace, service) kube_service_status_load_balancer_ingress',
      for: '10m',
      summary: 'A load balancer has no address',
      description:
        'Service {{ $labels.service }} in {{ $labels.namespace }} has waited for its load balancer for ten minutes. It is made by Terraform and found by name: the name differs, or the token may not see it.',
    },
  ],
};
