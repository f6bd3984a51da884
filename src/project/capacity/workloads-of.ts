import type { Keycloak } from '../../imports/crds/k8s.keycloak.org/keycloak';
import type { Kafka } from '../../imports/crds/kafka.strimzi.io/kafka';
import type { KafkaNodePool } from '../../imports/crds/kafka.strimzi.io/kafka-node-pool';
import type { PerconaXtraDBCluster } from '../../imports/crds/pxc.percona.com/percona-xtra-db-cluster';
import type { Manifest, RenderedObject } from '../../stacks/rendered-object';
import { objectName } from '../output-check';
import { type Amounts, add, requestsOf } from './amounts';
import { HOST, isOnePerNode, podRequests } from './pod-requests';
import type { Workload } from './workload';

type Pods = Omit<Workload, 'name'>;

/** What the kinds of Kubernetes say about their pods. */
interface PodOwner {
  readonly replicas?: number;
  readonly parallelism?: number;
  readonly template?: { readonly spec?: unknown };
}

/** A part of a MySQL cluster that has pods: its nodes, or a proxy in front of them. */
interface MySqlPart {
  readonly enabled?: boolean;
  readonly size?: number;
  readonly resources?: unknown;
  readonly sidecars?: readonly Resourceful[];
  readonly sidecarResources?: unknown;
  readonly affinity?: { readonly antiAffinityTopologyKey?: string; readonly advanced?: unknown };
}

interface Resourceful {
  readonly resources?: unknown;
}

/** What the operator gives a Keycloak without resources (keycloak-operator 26: `resources` of the Keycloak CR). */
const KEYCLOAK_DEFAULT: Amounts = { cpu: 0, memory: 1700 * 2 ** 20 };

/** How each kind of object turns into pods; every object has passed the schema of its kind. */
function podsOf({ kind, spec }: Manifest): Pods[] {
  switch (kind) {
    case 'Pod':
      return [pods(spec, 1)];
    case 'Deployment':
    case 'StatefulSet':
      return [owned(spec as PodOwner, 'replicas')];
    case 'DaemonSet':
      return [pods((spec as PodOwner).template?.spec, 'every-node')];
    case 'Job':
      return [owned(spec as PodOwner, 'parallelism')];
    case 'CronJob':
      return [owned((spec as { jobTemplate: { spec: PodOwner } }).jobTemplate.spec, 'parallelism')];
    case 'PerconaXtraDBCluster':
      return mysql(spec as PerconaXtraDBCluster['spec'] & object);
    case 'KafkaNodePool':
      return kafkaNodes(spec as KafkaNodePool['spec'] & object);
    case 'Kafka':
      return kafkaOperators(spec as Kafka['spec'] & object);
    case 'Keycloak':
      return keycloak(spec as Keycloak['spec'] & object);
    default:
      return [];
  }
}

/** The pods that an object of the managed cluster leads to. Kinds that make none, and kinds of others, lead to nothing. */
export function workloadsOf(object: RenderedObject): Workload[] {
  if (object.target !== 'cluster') return [];
  return podsOf(object.manifest)
    .filter(({ count }) => count !== 0)
    .map((one) => ({ name: objectName(object), ...one }));
}

function owned(owner: PodOwner, count: 'replicas' | 'parallelism'): Pods {
  return pods(owner.template?.spec, owner[count] ?? 1);
}

function pods(spec: unknown, count: Pods['count']): Pods {
  return { pod: podRequests(spec), count, onePerNode: isOnePerNode(spec) };
}

function mysql({ pxc, haproxy, proxysql, logcollector }: PerconaXtraDBCluster['spec'] & object): Pods[] {
  // Logs are collected and rotated by a container each.
  const logs = logcollector?.enabled ? [logcollector, logcollector] : [];
  return [...mysqlPods(pxc, logs), ...mysqlPods(haproxy), ...mysqlPods(proxysql)];
}

/** The operator keeps equal pods apart unless it is told otherwise. */
function mysqlPods(part: MySqlPart | undefined, beside: readonly Resourceful[] = []): Pods[] {
  if (!part || part.enabled === false) return [];
  const { size = 0, affinity, sidecars = [], sidecarResources } = part;
  const key = affinity?.advanced ? undefined : (affinity?.antiAffinityTopologyKey ?? HOST);
  return [
    { pod: together(part, ...sidecars, ...beside, { resources: sidecarResources }), count: size, onePerNode: key === HOST },
  ];
}

function kafkaNodes({ replicas, resources, template }: KafkaNodePool['spec'] & object): Pods[] {
  return [{ pod: requestsOf(resources), count: replicas, onePerNode: isOnePerNode(template?.pod) }];
}

function kafkaOperators({ entityOperator, kafkaExporter, cruiseControl }: Kafka['spec'] & object): Pods[] {
  const operators = [entityOperator?.topicOperator, entityOperator?.userOperator].filter((one) => one !== undefined);
  const all: Resourceful[][] = [operators, ...[kafkaExporter, cruiseControl].flatMap((one) => (one ? [[one]] : []))];
  return all.filter((containers) => containers.length > 0).map((containers) => ({ pod: together(...containers), count: 1 }));
}

function keycloak({ instances = 1, resources }: Keycloak['spec'] & object): Pods[] {
  return [{ pod: resources ? requestsOf(resources) : KEYCLOAK_DEFAULT, count: instances }];
}

function together(...containers: readonly Resourceful[]): Amounts {
  return add(...containers.map(({ resources }) => requestsOf(resources)));
}
