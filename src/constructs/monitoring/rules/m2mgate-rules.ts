import { NAMESPACES } from '../../../catalog/namespaces';
import { SERVICES, type ServiceKey } from '../../../catalog/services';
import type { AlertingRule } from './alerting-rule';
import type { RuleSubject } from './rule-subject';

const M2MGATE = `namespace="${NAMESPACES.m2mgate}"`;

/** Without one of these nobody can work; without another a part is missing. */
const ESSENTIAL: readonly ServiceKey[] = ['cascade', 'coreService', 'portal'];

/**
 * All M2MGate services alike: they run, they answer, their memory and their connections suffice.
 *
 * Containers are named after their service. The metrics are those of Spring Boot's Actuator (Micrometer).
 */
export function m2mgateRules(services: readonly ServiceKey[]): RuleSubject {
  const names = (keys: readonly ServiceKey[]) => keys.map((key) => SERVICES[key].name).join('|');
  const essential = services.filter((key) => ESSENTIAL.includes(key));
  const others = services.filter((key) => !ESSENTIAL.includes(key));
  return {
    name: 'm2mgate',
    title: 'M2MGate services',
    records: [
      {
        record: 'container:http_server_requests:rate5m',
        expr: `sum by (namespace, container) (rate(http_server_requests_seconds_count{${M2MGATE},uri!~"/actuator.*"}[5m]))`,
      },
      {
        record: 'container:http_server_errors:rate5m',
        expr: `sum by (namespace, container) (rate(http_server_requests_seconds_count{${M2MGATE},uri!~"/actuator.*",outcome="SERVER_ERROR"}[5m]))`,
      },
      {
        record: 'container:http_server_request_duration:avg5m',
        expr: `sum by (namespace, container) (rate(http_server_requests_seconds_sum{${M2MGATE},uri!~"/actuator.*"}[5m])) / container:http_server_requests:rate5m`,
      },
      {
        record: 'container_pool:hikaricp_used:ratio',
        expr: `sum by (namespace, container, pod, pool) (hikaricp_connections_active{${M2MGATE}}) / sum by (namespace, container, pod, pool) (hikaricp_connections_max{${M2MGATE}})`,
      },
    ],
    alerts: [
      essentialDown(names(essential)),
      ...(others.length > 0 ? [otherDown(names(others))] : []),
      ...requests(),
      ...database(),
      ...memory(),
      ...programs(names(services)),
    ],
  };
}

/** A service of which no pod is ready. */
function noneReady(names: string): string {
  return `sum by (namespace, container) (kube_pod_container_status_ready{${M2MGATE},container=~"${names}"}) == 0`;
}

function essentialDown(names: string): AlertingRule {
  return {
    alert: 'M2MGateEssentialServiceDown',
    severity: 'critical',
    expr: noneReady(names),
    for: '3m',
    summary: 'An essential service of M2MGate does not run',
    description:
      'No pod of {{ $labels.container }} is ready. Without cascade, core service and portal nobody can work; a start takes about a minute.',
  };
}

function otherDown(names: string): AlertingRule {
  return {
    alert: 'M2MGateServiceDown',
    severity: 'warning',
    expr: noneReady(names),
    for: '5m',
    summary: 'A service of M2MGate does not run',
    description:
      'No pod of {{ $labels.container }} is ready, longer than a start with all its tries takes. Its functions are missing in the portal.',
  };
}

function requests(): AlertingRule[] {
  return [
    {
      alert: 'M2MGateRequestsFail',
      severity: 'warning',
      expr: 'container:http_server_errors:rate5m / container:http_server_requests:rate5m > 0.05 and container:http_server_requests:rate5m > 0.1',
      for: '10m',
      summary: 'A service of M2MGate answers with errors',
      description:
        '{{ $value | humanizePercentage }} of the requests to {{ $labels.container }} end in an error. Services call each other: the cause may be one that has no errors itself.',
    },
    {
      alert: 'M2MGateRequestsSlow',
      severity: 'warning',
      expr: 'container:http_server_request_duration:avg5m > 2 and container:http_server_requests:rate5m > 0.1',
      for: '15m',
      summary: 'A service of M2MGate is slow',
      description:
        'A request to {{ $labels.container }} takes {{ $value | humanizeDuration }} on average. Lists of the portal ask several services one after the other.',
    },
    {
      alert: 'M2MGateRequestsSlower',
      severity: 'info',
      expr: 'container:http_server_request_duration:avg5m > 4 * container:http_server_request_duration:avg5m offset 1d and container:http_server_request_duration:avg5m > 0.3 and container:http_server_requests:rate5m > 0.1',
      for: '30m',
      summary: 'A service of M2MGate is much slower than yesterday',
      description:
        'A request to {{ $labels.container }} takes {{ $value | humanizeDuration }}, more than four times as long as at this time yesterday.',
    },
  ];
}

function database(): AlertingRule[] {
  return [
    {
      alert: 'M2MGateDatabasePoolExhausted',
      severity: 'critical',
      expr: `sum by (namespace, container, pod, pool) (hikaricp_connections_pending{${M2MGATE}}) > 0 and container_pool:hikaricp_used:ratio >= 1`,
      for: '2m',
      summary: 'A service waits for database connections',
      description:
        '{{ $value }} requests of {{ $labels.container }} wait, and all connections of its pool are in use. In this state the distribution service stopped to answer under load.',
    },
    {
      alert: 'M2MGateDatabasePoolTimeouts',
      severity: 'critical',
      expr: `sum by (namespace, container, pool) (increase(hikaricp_connections_timeout_total{${M2MGATE}}[5m])) > 0`,
      for: '2m',
      summary: 'A service gets no database connections',
      description:
        '{{ $value | humanize }} requests of {{ $labels.container }} have waited in vain for a connection within five minutes and have failed.',
    },
    {
      alert: 'M2MGateDatabasePoolNearLimit',
      severity: 'warning',
      expr: 'avg_over_time(container_pool:hikaricp_used:ratio[10m]) > 0.85',
      for: '15m',
      summary: 'A service needs nearly all its database connections',
      description:
        '{{ $labels.container }} ({{ $labels.pod }}) has used {{ $value | humanizePercentage }} of its pool for a while. Short peaks are normal, an average of 85% leaves nothing for them.',
    },
    {
      alert: 'M2MGateDatabaseSlow',
      severity: 'warning',
      expr: `sum by (namespace, container) (rate(hikaricp_connections_usage_seconds_sum{${M2MGATE}}[10m])) / sum by (namespace, container) (rate(hikaricp_connections_usage_seconds_count{${M2MGATE}}[10m])) > 1`,
      for: '15m',
      summary: 'A service keeps database connections for long',
      description:
        '{{ $labels.container }} keeps a connection for {{ $value | humanizeDuration }} on average. A pool of ten then serves ten requests a second at most.',
    },
  ];
}

function memory(): AlertingRule[] {
  return [
    {
      alert: 'M2MGateHeapNearLimit',
      severity: 'warning',
      expr: `max by (namespace, container, pod) (jvm_memory_usage_after_gc{${M2MGATE},area="heap"}) > 0.9`,
      for: '10m',
      summary: 'A service is running out of heap',
      description:
        '{{ $labels.container }} ({{ $labels.pod }}) still uses {{ $value | humanizePercentage }} of its heap after garbage was collected. Above 90% it soon does nothing else.',
    },
    {
      alert: 'M2MGateGarbageCollection',
      severity: 'warning',
      expr: `avg_over_time(jvm_gc_overhead{${M2MGATE}}[10m]) > 0.15`,
      for: '10m',
      summary: 'A service is busy with collecting garbage',
      description:
        '{{ $labels.container }} ({{ $labels.pod }}) spends {{ $value | humanizePercentage }} of its time on garbage. Below 5% is normal.',
    },
  ];
}

function programs(names: string): AlertingRule[] {
  return [
    {
      alert: 'M2MGateThreadsBlocked',
      severity: 'warning',
      expr: `sum by (namespace, container, pod) (jvm_threads_states_threads{${M2MGATE},state="blocked"}) > 20`,
      for: '10m',
      summary: 'Threads of a service block each other',
      description:
        '{{ $value }} threads of {{ $labels.container }} ({{ $labels.pod }}) wait for a lock. A dozen at once is rare, for ten minutes it is a deadlock or a bottleneck.',
    },
    {
      alert: 'M2MGateThreadsMany',
      severity: 'info',
      expr: `sum by (namespace, container, pod) (jvm_threads_live_threads{${M2MGATE}}) > 1000`,
      for: '30m',
      summary: 'A service has very many threads',
      description:
        '{{ $labels.container }} ({{ $labels.pod }}) has {{ $value }} threads. Each takes about 1 MiB beside the heap, and the number of processes in a pod is limited.',
    },
    {
      alert: 'M2MGateFilesNearLimit',
      severity: 'warning',
      expr: `max by (namespace, container, pod) (process_files_open_files{${M2MGATE}} / process_files_max_files{${M2MGATE}}) > 0.8`,
      for: '10m',
      summary: 'A service is running out of file handles',
      description:
        '{{ $labels.container }} ({{ $labels.pod }}) has {{ $value | humanizePercentage }} of its handles open. Each connection of a device is one: cascade then refuses devices.',
    },
    {
      alert: 'M2MGateErrorsLogged',
      severity: 'warning',
      expr: `sum by (namespace, container) (rate(logback_events_total{${M2MGATE},level="error"}[10m])) > 0.5`,
      for: '20m',
      summary: 'A service logs many errors',
      description:
        '{{ $labels.container }} writes {{ $value | humanize }} errors a second. The dashboard of the service shows the lines.',
    },
    {
      alert: 'M2MGateTasksQueue',
      severity: 'warning',
      expr: `sum by (namespace, container, name) (executor_queued_tasks{${M2MGATE}}) > 1000`,
      for: '10m',
      summary: 'Work piles up in a service',
      description:
        '{{ $value }} tasks wait for the threads of {{ $labels.name }} in {{ $labels.container }}. The queue has no end: memory is what runs out.',
    },
    {
      alert: 'M2MGateServiceNotMeasured',
      severity: 'info',
      expr: `count by (namespace, container) (kube_pod_container_status_ready{${M2MGATE},container=~"${names}"} == 1) unless on (namespace, container) count by (namespace, container) (jvm_memory_used_bytes{${M2MGATE}})`,
      for: '30m',
      summary: 'A service of M2MGate is not measured',
      description: '{{ $labels.container }} runs and has not been measured for half an hour: only whether it runs is known.',
    },
  ];
}
