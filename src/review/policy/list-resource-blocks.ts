import type { Cursor } from './cursor';
import { listContainers } from './list-containers';
import type { PolicyInput } from './policy-input';
import type { Subject } from './subject';
import { walk } from './walk';

/** The `resources` of one kind of container. */
export interface ResourceBlock extends Subject {
  readonly at: Cursor;
  /** The container in words: `container core-service`, `spec.pxc`. */
  readonly part: string;
}

/** Where operators are told the resources of their containers: path, and whether that part runs at all. */
interface OperatorPart {
  readonly path: readonly string[];
  /** @default - when the part is there */
  readonly runs?: (part: Cursor) => boolean;
}

const part = (...path: readonly string[]): OperatorPart => ({ path });
const switched = (...path: readonly string[]): OperatorPart => ({ path, runs: (it) => it.at('enabled').isTrue });
const always = (...path: readonly string[]): OperatorPart => ({ path, runs: () => true });

const OPERATOR_PARTS: Readonly<Record<string, readonly OperatorPart[]>> = {
  'PerconaXtraDBCluster.pxc.percona.com': [
    always('spec', 'pxc'),
    switched('spec', 'haproxy'),
    switched('spec', 'proxysql'),
    switched('spec', 'logcollector'),
    switched('spec', 'pmm'),
    switched('spec', 'backup', 'pitr'),
  ],
  'Kafka.kafka.strimzi.io': [
    part('spec', 'entityOperator', 'topicOperator'),
    part('spec', 'entityOperator', 'userOperator'),
    part('spec', 'kafkaExporter'),
    part('spec', 'cruiseControl'),
  ],
  'KafkaNodePool.kafka.strimzi.io': [always('spec')],
  'KafkaConnect.kafka.strimzi.io': [always('spec')],
  'KafkaBridge.kafka.strimzi.io': [always('spec')],
  'KafkaMirrorMaker2.kafka.strimzi.io': [always('spec')],
  'Keycloak.k8s.keycloak.org': [always('spec')],
  'Prometheus.monitoring.coreos.com': [always('spec')],
  'Alertmanager.monitoring.coreos.com': [always('spec')],
};

/** The resources of every container that the tree decides about. */
export function listResourceBlocks(input: PolicyInput): ResourceBlock[] {
  return [...ofContainers(input), ...ofOperators(input), ...ofBackupJobs(input), ...ofCharts(input)];
}

function ofContainers(input: PolicyInput): ResourceBlock[] {
  return input
    .once(listContainers)
    .map(({ name, file, at, containerName }) => ({ name, file, at: at.at('resources'), part: `container ${containerName}` }));
}

function ofOperators(input: PolicyInput): ResourceBlock[] {
  return Object.entries(OPERATOR_PARTS).flatMap(([type, parts]) =>
    input.ofType(type).flatMap(({ name, file, manifest }) =>
      parts
        .map(({ path, runs = ({ exists }) => exists }) => ({ it: manifest.at(...path), path, runs }))
        .filter(({ it, runs }) => runs(it))
        .map(({ it, path }) => ({ name, file, at: it.at('resources'), part: path.join('.') })),
    ),
  );
}

/** A backup runs in a job of its own, with the resources of the storage that it goes to. */
function ofBackupJobs(input: PolicyInput): ResourceBlock[] {
  return input.ofType('PerconaXtraDBCluster.pxc.percona.com').flatMap(({ name, file, manifest }) => {
    const backup = manifest.at('spec', 'backup');
    const used = new Set(backup.at('schedule').items.map((entry) => entry.at('storageName').text));
    return backup
      .at('storages')
      .fields.filter(({ key }) => used.has(String(key)))
      .map((storage) => ({ name, file, at: storage.at('resources'), part: `backups to ${storage.key}` }));
  });
}

/** What values of charts leave out the chart decides; what they begin they have to finish. */
function ofCharts(input: PolicyInput): ResourceBlock[] {
  return input.ofType('HelmRelease.helm.toolkit.fluxcd.io').flatMap(({ name, file, manifest }) => {
    const found: ResourceBlock[] = [];
    walk(manifest.at('spec', 'values'), (at) => {
      const isBlock = ['requests', 'limits'].some((field) => ['cpu', 'memory'].some((amount) => at.at(field, amount).exists));
      if (isBlock) found.push({ name, file, at, part: at.path.slice(2).join('.') });
    });
    return found;
  });
}
