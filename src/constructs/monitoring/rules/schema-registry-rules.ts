import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const REGISTRY = `namespace="${NAMESPACES.broker}"`;

/** The schema registry (Karapace): producers ask it once per schema, and all stop when it is gone at their start. */
export const SCHEMA_REGISTRY_RULES: RuleSubject = {
  name: 'schema-registry',
  title: 'Schema registry',
  records: [
    {
      record: 'namespace:schema_registry_errors:ratio_rate5m',
      expr: `sum by (namespace) (rate(http_requests_total{${REGISTRY},status=~"5.."}[5m])) / sum by (namespace) (rate(http_requests_total{${REGISTRY}}[5m]))`,
    },
  ],
  alerts: [
    {
      alert: 'SchemaRegistryDown',
      severity: 'critical',
      expr: `sum by (namespace, deployment) (kube_deployment_status_replicas_available{${REGISTRY},deployment="schema-registry"}) == 0`,
      for: '5m',
      summary: 'The schema registry does not run',
      description:
        'No pod of {{ $labels.deployment }} has been ready for five minutes. Running services keep the schemas they know; nothing that starts now can read or write.',
    },
    {
      alert: 'SchemaRegistryErrors',
      severity: 'warning',
      expr: `namespace:schema_registry_errors:ratio_rate5m > 0.05 and on (namespace) sum by (namespace) (rate(http_requests_total{${REGISTRY}}[5m])) > 0.05`,
      for: '10m',
      summary: 'The schema registry answers with errors',
      description:
        '{{ $value | humanizePercentage }} of the requests fail. Usual causes are a lost connection to Kafka and the topic _schemas with too few replicas.',
    },
    {
      alert: 'SchemaRegistryRequestsHang',
      severity: 'warning',
      expr: `sum by (namespace) (http_requests_inprogress{${REGISTRY}}) > 20`,
      for: '10m',
      summary: 'Requests hang in the schema registry',
      description:
        '{{ $value }} requests have been in progress for ten minutes. It answers one at a time per worker: it waits for Kafka or for another instance.',
    },
    {
      alert: 'SchemaRegistryMetricsMissing',
      severity: 'info',
      expr: `absent(http_requests_total{${REGISTRY}})`,
      for: '30m',
      summary: 'The schema registry is not measured',
      description: 'The registry has not been measured for half an hour. Whether it runs is still known from its Deployment.',
    },
  ],
};
