import { listPods } from './list-pods';
import type { Pod } from './pod';
import type { PolicyInput } from './policy-input';
import type { Resource } from './resource';
import type { Workload } from './workload';

/** The pods of workloads of Kubernetes itself, and those that operators make, with the labels they are known to give them. */
export function listWorkloads(input: PolicyInput): Workload[] {
  return [
    ...input.once(listPods).map(ofKubernetes),
    ...input.ofType('PerconaXtraDBCluster.pxc.percona.com').flatMap(mySql),
    ...input.ofType('KafkaNodePool.kafka.strimzi.io').map(kafkaNodes),
    ...input.ofType('Keycloak.k8s.keycloak.org').map(keycloak),
  ];
}

const MANY = ['Deployment.apps', 'StatefulSet.apps', 'ReplicaSet.apps'];

function ofKubernetes({ owner, labels }: Pod): Workload {
  const replicas = MANY.includes(owner.type) ? (owner.manifest.at('spec', 'replicas').number ?? 1) : 1;
  return { ...base(owner), labels, ...(owner.type !== 'DaemonSet.apps' && { replicas }) };
}

/** Labels: `app.kubernetes.io/*` of the Percona operator. */
function mySql(resource: Resource): Workload[] {
  const spec = resource.manifest.at('spec');
  return ['pxc', 'haproxy', 'proxysql']
    .filter((component) => component === 'pxc' || spec.at(component, 'enabled').isTrue)
    .map((component) => ({
      ...base(resource),
      labels: {
        'app.kubernetes.io/name': 'percona-xtradb-cluster',
        'app.kubernetes.io/instance': resource.objectName,
        'app.kubernetes.io/managed-by': 'percona-xtradb-cluster-operator',
        'app.kubernetes.io/part-of': 'percona-xtradb-cluster',
        'app.kubernetes.io/component': component,
      },
      replicas: spec.at(component, 'size').number ?? 0,
    }));
}

/** Labels: `strimzi.io/*` of the Strimzi operator. */
function kafkaNodes(resource: Resource): Workload {
  const cluster = resource.manifest.at('metadata', 'labels', 'strimzi.io/cluster').text ?? '';
  return {
    ...base(resource),
    labels: {
      'strimzi.io/cluster': cluster,
      'strimzi.io/kind': 'Kafka',
      'strimzi.io/name': `${cluster}-kafka`,
      'strimzi.io/pool-name': resource.objectName,
    },
    replicas: resource.manifest.at('spec', 'replicas').number ?? 0,
  };
}

/** Labels: those that the Keycloak operator selects its own pods by. */
function keycloak(resource: Resource): Workload {
  return {
    ...base(resource),
    labels: {
      app: 'keycloak',
      'app.kubernetes.io/instance': resource.objectName,
      'app.kubernetes.io/managed-by': 'keycloak-operator',
    },
    replicas: resource.manifest.at('spec', 'instances').number ?? 1,
  };
}

function base({ name, file, type, namespace = '' }: Resource): Pick<Workload, 'name' | 'file' | 'type' | 'namespace'> {
  return { name, file, type, namespace };
}
