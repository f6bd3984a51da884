/** How Flux tells that an object of one kind is healthy (CEL over the object's own fields). */
export interface HealthExpression {
  readonly apiVersion: string;
  readonly kind: string;
  readonly current: string;
  readonly failed?: string;
}

const READY = "status.conditions.exists(c, c.type == 'Ready' && c.status == 'True')";

/** Ready in its present form (cert-manager: the condition says of which one it speaks). */
const READY_AS_IT_IS =
  "status.conditions.exists(c, c.type == 'Ready' && c.status == 'True' && c.observedGeneration == metadata.generation)";

/**
 * External Secrets keeps a condition until the next success or failure. Only `<generation>-<hash of labels and annotations>`,
 * written with every success, tells of which form it speaks (`util.GetResourceVersion`).
 */
const SYNCED = "status.syncedResourceVersion.startsWith(string(metadata.generation) + '-')";

/** Never read again after the first success, so that the generation stays that of the first form. */
const CREATED_ONCE = "has(spec.refreshPolicy) && spec.refreshPolicy == 'CreatedOnce'";

/**
 * Health of the custom kinds that Blue renders (`Kustomization.spec.healthCheckExprs`).
 *
 * Without them Flux takes an object whose operator has not written a status yet for healthy, and where the operator says of
 * which generation it speaks, a changed object is not taken for healthy by the status of the former one. `exists` is used
 * and never `filter().all()`, which is true of an empty list. A missing status is an evaluation error, which
 * Flux reads as "keep waiting". `failed` is left out where an error is a passing state while things start.
 *
 * Kinds that report no condition (KafkaNodePool, ServiceMonitor, PodMonitor, PrometheusRule, Middleware, …) must
 * not be listed: an expression on them would wait for ever.
 */
export const HEALTH_EXPRESSIONS: readonly HealthExpression[] = [
  { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', current: `${READY} && ((${CREATED_ONCE}) || ${SYNCED})` },
  { apiVersion: 'external-secrets.io/v1alpha1', kind: 'PushSecret', current: `${READY} && ${SYNCED}` },
  { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', current: READY_AS_IT_IS },
  { apiVersion: 'cert-manager.io/v1', kind: 'Issuer', current: READY_AS_IT_IS },
  { apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer', current: READY_AS_IT_IS },
  {
    apiVersion: 'pxc.percona.com/v1',
    kind: 'PerconaXtraDBCluster',
    // status.conditions is a history in which every entry is True; only the state tells.
    current: "status.state == 'ready' || (has(spec.pause) && spec.pause && status.state == 'paused')",
  },
  {
    apiVersion: 'pxc.percona.com/v1',
    kind: 'PerconaXtraDBClusterBackup',
    current: "status.state == 'Succeeded'",
    failed: "status.state == 'Failed'",
  },
  {
    apiVersion: 'pxc.percona.com/v1',
    kind: 'PerconaXtraDBClusterRestore',
    current: "status.state == 'Succeeded'",
    failed: "status.state == 'Failed'",
  },
  { apiVersion: 'kafka.strimzi.io/v1', kind: 'Kafka', current: READY },
  { apiVersion: 'kafka.strimzi.io/v1', kind: 'KafkaTopic', current: READY },
  { apiVersion: 'kafka.strimzi.io/v1', kind: 'KafkaUser', current: READY },
  {
    apiVersion: 'k8s.keycloak.org/v2beta1',
    kind: 'Keycloak',
    current: `${READY} && !status.conditions.exists(c, c.type == 'RollingUpdate' && c.status == 'True')`,
  },
  {
    apiVersion: 'k8s.keycloak.org/v2beta1',
    kind: 'KeycloakRealmImport',
    // HasErrors is True for a moment while the import waits for the server, so only Done counts.
    current: "status.conditions.exists(c, c.type == 'Done' && c.status == 'True')",
  },
];
