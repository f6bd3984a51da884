import type { LiveObject } from './kube-client';

/** What the controller of a kind reports once everything is well. */
export type HealthyStatus = (object: LiveObject) => Readonly<Record<string, unknown>>;

const NOW = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

const condition = (type: string, more: Readonly<Record<string, unknown>> = {}) => ({
  type,
  status: 'True',
  reason: 'Test',
  message: '',
  lastTransitionTime: NOW(),
  ...more,
});
const observed = ({ metadata }: LiveObject) => ({ observedGeneration: metadata.generation ?? 1 });
const ready: HealthyStatus = () => ({ conditions: [condition('Ready')] });
const readyAsItIs: HealthyStatus = (object) => ({ conditions: [condition('Ready', observed(object))] });
const readyAndObserved: HealthyStatus = (object) => ({ ...observed(object), ...ready(object) });

const replicas = ({ spec }: LiveObject) => Number(spec?.['replicas'] ?? 1);

const deployment: HealthyStatus = (object) => {
  const number = replicas(object);
  return {
    ...observed(object),
    replicas: number,
    updatedReplicas: number,
    readyReplicas: number,
    availableReplicas: number,
    conditions: [condition('Available'), condition('Progressing', { reason: 'NewReplicaSetAvailable' })],
  };
};

const statefulSet: HealthyStatus = (object) => {
  const number = replicas(object);
  const revision = { currentRevision: 'a', updateRevision: 'a' };
  return {
    ...observed(object),
    ...revision,
    replicas: number,
    currentReplicas: number,
    updatedReplicas: number,
    readyReplicas: number,
    availableReplicas: number,
  };
};

const job: HealthyStatus = () => {
  const time = NOW();
  const finished = { lastProbeTime: time, lastTransitionTime: time };
  return {
    startTime: time,
    completionTime: time,
    succeeded: 1,
    conditions: [condition('SuccessCriteriaMet', finished), condition('Complete', finished)],
  };
};

/**
 * The controllers of the managed cluster, by the kinds that they report on: Kubernetes' own and the operators that the layers
 * install. Kinds that report nothing are not listed.
 */
export const HEALTHY_STATUS: Readonly<Record<string, HealthyStatus>> = {
  'apps/v1 Deployment': deployment,
  'apps/v1 StatefulSet': statefulSet,
  'batch/v1 Job': job,
  'v1 PersistentVolumeClaim': () => ({ phase: 'Bound' }),
  'policy/v1 PodDisruptionBudget': (object) => ({
    ...observed(object),
    currentHealthy: 1,
    desiredHealthy: 1,
    disruptionsAllowed: 0,
    expectedPods: 1,
  }),
  'cert-manager.io/v1 Issuer': readyAsItIs,
  'cert-manager.io/v1 Certificate': readyAsItIs,
  'kafka.strimzi.io/v1 Kafka': readyAndObserved,
  'kafka.strimzi.io/v1 KafkaNodePool': observed,
  'kafka.strimzi.io/v1 KafkaTopic': readyAndObserved,
  'pxc.percona.com/v1 PerconaXtraDBCluster': (object) => ({ ...observed(object), state: 'ready' }),
  'k8s.keycloak.org/v2beta1 Keycloak': readyAndObserved,
  'k8s.keycloak.org/v2beta1 KeycloakRealmImport': () => ({ conditions: [condition('Done')] }),
};
