import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const KEYCLOAK = `namespace="${NAMESPACES.auth}"`;
/** Requests of people and services; health checks and metrics go to another port. */
const REQUESTS = `${KEYCLOAK},uri!~"/(health|metrics).*"`;

/** Keycloak: every login of people and every token of a service. */
export const KEYCLOAK_RULES: RuleSubject = {
  name: 'keycloak',
  title: 'Keycloak',
  records: [
    {
      record: 'namespace:keycloak_errors:ratio_rate5m',
      expr: `sum by (namespace) (rate(http_server_requests_seconds_count{${REQUESTS},outcome="SERVER_ERROR"}[5m])) / sum by (namespace) (rate(http_server_requests_seconds_count{${REQUESTS}}[5m]))`,
    },
    {
      record: 'realm_event:keycloak_user_events:rate5m',
      expr: `sum by (namespace, realm, event, error) (rate(keycloak_user_events_total{${KEYCLOAK}}[5m]))`,
    },
  ],
  alerts: [
    {
      alert: 'KeycloakDown',
      severity: 'critical',
      expr: `sum by (namespace, statefulset) (kube_statefulset_status_replicas_ready{${KEYCLOAK}}) == 0`,
      for: '3m',
      summary: 'Keycloak does not run',
      description:
        'No instance of {{ $labels.statefulset }} is ready. Nobody can log in, and services get no new tokens: what runs stops when its token ends.',
    },
    {
      alert: 'KeycloakResourceErrors',
      severity: 'warning',
      expr: `blue_resource_condition{${KEYCLOAK},customresource_kind="Keycloak",type="HasErrors"} == 1`,
      for: '15m',
      summary: 'The Keycloak operator reports errors',
      description:
        'Keycloak {{ $labels.name }} has the condition HasErrors: a Secret is missing or a setting is refused, and changes do not arrive.',
    },
    {
      alert: 'KeycloakRealmImportFailed',
      severity: 'warning',
      expr: `blue_resource_condition{${KEYCLOAK},customresource_kind="KeycloakRealmImport",type="HasErrors"} == 1`,
      for: '30m',
      summary: 'A realm was not imported',
      description:
        'KeycloakRealmImport {{ $labels.name }} has had errors for half an hour, longer than the first start of the database and of Keycloak takes.',
    },
    {
      alert: 'KeycloakErrors',
      severity: 'critical',
      expr: `namespace:keycloak_errors:ratio_rate5m > 0.05 and on (namespace) sum by (namespace) (rate(http_server_requests_seconds_count{${REQUESTS}}[5m])) > 0.2`,
      for: '5m',
      summary: 'Keycloak answers with errors',
      description:
        '{{ $value | humanizePercentage }} of the requests to Keycloak end in an error of the server. Below one in a hundred is normal during restarts.',
    },
    {
      alert: 'KeycloakSlow',
      severity: 'warning',
      expr: `sum by (namespace) (rate(http_server_requests_seconds_sum{${REQUESTS}}[10m])) / sum by (namespace) (rate(http_server_requests_seconds_count{${REQUESTS}}[10m])) > 0.5`,
      for: '15m',
      summary: 'Keycloak is slow',
      description:
        'A request takes {{ $value | humanizeDuration }} on average. A login with a password needs about 0.2 s for its hash, everything else less than 0.05 s.',
    },
    {
      alert: 'KeycloakLoginsFail',
      severity: 'warning',
      expr: `sum by (namespace, realm) (realm_event:keycloak_user_events:rate5m{event="login",error!=""}) / sum by (namespace, realm) (realm_event:keycloak_user_events:rate5m{event="login"}) > 0.5 and on (namespace, realm) sum by (namespace, realm) (realm_event:keycloak_user_events:rate5m{event="login"}) > 0.05`,
      for: '15m',
      summary: 'Most logins fail',
      description:
        '{{ $value | humanizePercentage }} of the logins in realm {{ $labels.realm }} fail. People mistype one in ten; more is a broken identity provider or somebody who guesses.',
    },
    {
      alert: 'KeycloakPasswordGuessing',
      severity: 'warning',
      expr: `sum by (namespace, realm) (increase(keycloak_credentials_password_hashing_validations_total{${KEYCLOAK},outcome="invalid"}[10m])) > 300`,
      keepFiringFor: '30m',
      summary: 'Somebody may be guessing passwords',
      description:
        '{{ $value | humanize }} wrong passwords in ten minutes in realm {{ $labels.realm }}. Brute force detection blocks single accounts, not a list of names.',
    },
    {
      alert: 'KeycloakIdentityProviderFails',
      severity: 'warning',
      expr: `sum by (namespace, realm) (realm_event:keycloak_user_events:rate5m{event=~"identity_provider_.*",error!=""}) > 0.02`,
      for: '15m',
      summary: 'Logins through Entra ID fail',
      description:
        '{{ $value | humanize }} logins a second through an identity provider of realm {{ $labels.realm }} fail: an ended client secret is the usual cause.',
    },
    {
      alert: 'KeycloakTokenRefreshFails',
      severity: 'info',
      expr: `sum by (namespace, realm) (realm_event:keycloak_user_events:rate5m{event="refresh_token",error!=""}) / sum by (namespace, realm) (realm_event:keycloak_user_events:rate5m{event="refresh_token"}) > 0.3`,
      for: '30m',
      summary: 'Sessions cannot be renewed',
      description:
        '{{ $value | humanizePercentage }} of the renewals in realm {{ $labels.realm }} are refused: sessions were lost or ended early, and people have to log in again.',
    },
    {
      alert: 'KeycloakDatabasePoolExhausted',
      severity: 'critical',
      expr: `sum by (namespace, pod) (agroal_awaiting_count{${KEYCLOAK}}) > 0 and on (namespace, pod) sum by (namespace, pod) (agroal_available_count{${KEYCLOAK}}) == 0`,
      for: '3m',
      summary: 'Keycloak waits for database connections',
      description:
        '{{ $value }} threads of {{ $labels.pod }} wait for a connection and none of the 30 of its pool is free. Requests end in errors after five seconds.',
    },
    {
      alert: 'KeycloakClusterSplit',
      severity: 'warning',
      expr: `min by (namespace) (vendor_cluster_size{${KEYCLOAK}}) < max by (namespace) (kube_statefulset_status_replicas_ready{${KEYCLOAK}})`,
      for: '10m',
      summary: 'Keycloak instances do not see each other',
      description:
        'An instance sees a cluster of {{ $value }}. Caches then differ: a changed user or a logout is not noticed by the other instance.',
    },
    {
      alert: 'KeycloakGarbageCollection',
      severity: 'warning',
      expr: `avg_over_time(jvm_gc_overhead{${KEYCLOAK}}[10m]) > 0.1`,
      for: '15m',
      summary: 'Keycloak is busy with collecting garbage',
      description:
        '{{ $labels.pod }} spends {{ $value | humanizePercentage }} of its time on garbage; above a tenth its heap is too small for its sessions and caches.',
    },
    {
      alert: 'KeycloakMetricsMissing',
      severity: 'warning',
      expr: `absent(http_server_requests_seconds_count{${KEYCLOAK}})`,
      for: '15m',
      summary: 'Keycloak is not measured',
      description:
        'No instance of Keycloak has been measured for 15 minutes. Whether it runs is still known; whether it answers is not.',
    },
  ],
};
