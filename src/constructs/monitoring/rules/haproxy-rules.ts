import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const HAPROXY = `namespace="${NAMESPACES.database}"`;
/** The backend through which all services write; the others are for replicas, administration and the X protocol. */
const PRIMARY = 'galera-nodes';

/** HAProxy in front of MySQL: every statement of every service passes it. */
export const HAPROXY_RULES: RuleSubject = {
  name: 'haproxy',
  title: 'HAProxy in front of MySQL',
  alerts: [
    {
      alert: 'HAProxyNoServer',
      severity: 'critical',
      expr: `sum by (namespace, pod, proxy) (haproxy_server_status{${HAPROXY},proxy="${PRIMARY}",state="UP"}) == 0`,
      for: '1m',
      summary: 'HAProxy finds no MySQL server',
      description:
        'HAProxy pod {{ $labels.pod }} has no usable server in {{ $labels.proxy }}. Every connection through it fails; two failed checks take 20 seconds, this is longer.',
    },
    {
      alert: 'HAProxyServerDown',
      severity: 'warning',
      expr: `min by (namespace, server) (haproxy_server_status{${HAPROXY},proxy="${PRIMARY}",state="UP"}) == 0 and on (namespace) sum by (namespace) (haproxy_server_status{${HAPROXY},proxy="${PRIMARY}",state="UP"}) > 0`,
      for: '15m',
      summary: 'HAProxy does not use a MySQL node',
      description:
        'Node {{ $labels.server }} fails the check of at least one HAProxy for 15 minutes, longer than a restart with a copy of the data. Its pod may look healthy.',
    },
    {
      alert: 'HAProxyPrimaryFlapping',
      severity: 'warning',
      expr: `sum by (namespace, server) (changes(haproxy_server_status{${HAPROXY},proxy="${PRIMARY}",state="UP"}[30m])) > 12`,
      keepFiringFor: '15m',
      summary: 'A MySQL node comes and goes',
      description:
        'Node {{ $labels.server }} changed its state {{ $value | humanize }} times in half an hour, counted over three proxies. Each time the sessions of the services are cut.',
    },
    {
      alert: 'HAProxyServersDiffer',
      severity: 'warning',
      expr: `count by (namespace) (sum by (namespace, server) (rate(haproxy_server_bytes_out_total{${HAPROXY},proxy="${PRIMARY}"}[5m])) > 0) > 1`,
      for: '15m',
      summary: 'Several MySQL nodes are written to at once',
      description:
        'The proxies send statements to {{ $value }} different nodes. They must agree on one primary; writing to several causes rollbacks and deadlocks.',
    },
    {
      alert: 'HAProxySessionsNearLimit',
      severity: 'warning',
      expr: `haproxy_frontend_current_sessions{${HAPROXY},proxy="galera-in"} / haproxy_frontend_limit_sessions{${HAPROXY},proxy="galera-in"} > 0.8`,
      for: '10m',
      summary: 'HAProxy is running out of sessions',
      description:
        'HAProxy pod {{ $labels.pod }} uses {{ $value | humanizePercentage }} of its sessions. At the limit new connections wait and then time out.',
    },
    {
      alert: 'HAProxyConnectionErrors',
      severity: 'warning',
      expr: `sum by (namespace, proxy) (rate(haproxy_backend_connection_errors_total{${HAPROXY}}[5m])) > 0.1`,
      for: '10m',
      summary: 'HAProxy cannot connect to MySQL',
      description:
        '{{ $value | humanize }} connections a second from {{ $labels.proxy }} to MySQL fail. Checks and fail-overs cause single ones, not one every ten seconds for ten minutes.',
    },
    {
      alert: 'HAProxyQueue',
      severity: 'warning',
      expr: `max_over_time(haproxy_backend_current_queue{${HAPROXY}}[5m]) > 0`,
      for: '10m',
      summary: 'Connections queue in front of MySQL',
      description:
        '{{ $value | humanize }} connections wait in {{ $labels.proxy }} of pod {{ $labels.pod }}. Without an overload nothing ever waits here.',
    },
    {
      alert: 'HAProxyRedispatches',
      severity: 'info',
      expr: `sum by (namespace, proxy) (increase(haproxy_backend_redispatch_warnings_total{${HAPROXY}}[15m])) > 10`,
      summary: 'HAProxy had to choose other MySQL nodes',
      description:
        '{{ $value | humanize }} connections to {{ $labels.proxy }} were given to another node in 15 minutes, because the first did not answer.',
    },
    {
      alert: 'HAProxyMetricsMissing',
      severity: 'warning',
      expr: `absent(haproxy_process_start_time_seconds{${HAPROXY}}) or count(haproxy_process_start_time_seconds{${HAPROXY}}) < 2`,
      for: '15m',
      summary: 'HAProxy is not measured',
      description: 'Fewer than two HAProxy pods have been measured for 15 minutes: they do not run, or port 8404 is not scraped.',
    },
  ],
};
