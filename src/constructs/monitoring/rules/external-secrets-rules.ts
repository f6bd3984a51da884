import type { RuleSubject } from './rule-subject';

const OPERATOR = 'namespace="external-secrets"';

/** The External Secrets operator in the hub: GitLab variables in, Secrets of the managed clusters out. */
export const EXTERNAL_SECRETS_RULES: RuleSubject = {
  name: 'external-secrets',
  title: 'External Secrets in the hub',
  alerts: [
    {
      alert: 'SecretNotFetched',
      severity: 'warning',
      expr: `max by (exported_namespace, name) (externalsecret_status_condition{${OPERATOR},condition="Ready",status="False"}) == 1`,
      for: '15m',
      summary: 'A secret cannot be read from GitLab',
      description:
        'ExternalSecret {{ $labels.name }} of project {{ $labels.exported_namespace }} cannot be read: the variable is missing or empty, hidden, or the token has ended.',
    },
    {
      alert: 'SecretNotPushed',
      severity: 'warning',
      expr: `max by (exported_namespace, name) (pushsecret_status_condition{${OPERATOR},condition="Ready",status="False"}) == 1`,
      for: '30m',
      summary: 'A secret does not reach the cluster',
      description:
        'PushSecret {{ $labels.name }} of project {{ $labels.exported_namespace }} cannot be written: the namespace is missing there, or the cluster is not reachable.',
    },
    {
      alert: 'SecretStoreNotReady',
      severity: 'critical',
      expr: `max by (exported_namespace, name) (secretstore_status_condition{${OPERATOR},condition="Ready",status="False"}) == 1`,
      for: '15m',
      summary: 'A store of secrets does not work',
      description:
        'SecretStore {{ $labels.name }} of project {{ $labels.exported_namespace }} is refused: its token has ended or lacks the right to read variables. No secret of the project can change.',
    },
    {
      alert: 'SharedSecretStoreNotReady',
      severity: 'critical',
      expr: `max by (name) (clustersecretstore_status_condition{${OPERATOR},condition="Ready",status="False"}) == 1`,
      for: '15m',
      summary: 'The shared store of secrets does not work',
      description: 'ClusterSecretStore {{ $labels.name }} is refused. The credentials that all projects share are not renewed.',
    },
    {
      alert: 'SecretProviderErrors',
      severity: 'warning',
      expr: `sum by (provider, call) (rate(externalsecret_provider_api_calls_count{${OPERATOR},status="error"}[15m])) / sum by (provider, call) (rate(externalsecret_provider_api_calls_count{${OPERATOR}}[15m])) > 0.3`,
      for: '15m',
      summary: 'Calls to a source of secrets fail',
      description:
        '{{ $value | humanizePercentage }} of the calls {{ $labels.call }} to {{ $labels.provider }} fail. One broken project causes a few percent; this is GitLab or the network.',
    },
    {
      alert: 'SecretSyncErrors',
      severity: 'info',
      expr: `sum by (exported_namespace) (increase(externalsecret_sync_calls_error{${OPERATOR}}[1h])) > 20`,
      for: '30m',
      summary: 'Secrets of a project fail again and again',
      description: '{{ $value | humanize }} attempts for project {{ $labels.exported_namespace }} have failed within an hour.',
    },
    {
      alert: 'SecretsQueueGrows',
      severity: 'warning',
      expr: `min_over_time(workqueue_depth{${OPERATOR}}[15m]) > 50`,
      for: '15m',
      summary: 'The External Secrets operator cannot keep up',
      description:
        'At least {{ $value }} objects wait for {{ $labels.name }}. Slow answers of GitLab or of one dead cluster hold up all projects.',
    },
    {
      alert: 'ExternalSecretsMetricsMissing',
      severity: 'warning',
      expr: `absent(externalsecret_sync_calls_total{${OPERATOR}})`,
      for: '30m',
      summary: 'The External Secrets operator is not measured',
      description: 'The operator has not been measured for half an hour: it does not run, or its port is not scraped.',
    },
  ],
};
