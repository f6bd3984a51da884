import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { PolicyInput } from '../policy-input';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

/** A message that was accepted is not lost with one server. */
export const brokerSafe = defineRule<Resource>({
  id: 'broker/safe',
  severity: 'error',
  title: 'Kafka keeps messages three times, on volumes',
  why: 'With fewer copies, or with acknowledgements of one node only, the loss of a server loses messages that their senders believe to be delivered.',
  hint: 'take the values of the platform: three nodes, three copies, two of them in sync',
  subjects: (input) => input.ofType('Kafka.kafka.strimzi.io', 'KafkaNodePool.kafka.strimzi.io'),
  inspect: (resource, input) =>
    resource.kind === 'Kafka' ? copies(resource, nodes(resource, input)) : volumes(resource.manifest.at('spec', 'storage')),
});

function nodes(kafka: Resource, input: PolicyInput): number {
  return input
    .ofType('KafkaNodePool.kafka.strimzi.io')
    .filter(({ manifest }) => manifest.at('metadata', 'labels', 'strimzi.io/cluster').text === kafka.objectName)
    .filter(({ manifest }) => manifest.at('spec', 'roles').items.some(({ text }) => text === 'broker'))
    .reduce((sum, { manifest }) => sum + (manifest.at('spec', 'replicas').number ?? 0), 0);
}

function copies({ manifest }: Resource, brokers: number): Violation[] {
  const config = manifest.at('spec', 'kafka', 'config');
  const [factor, inSync] = [config.at('default.replication.factor'), config.at('min.insync.replicas')];
  return [
    ...(amount(factor) < 3 ? [{ at: factor, message: `keeps new topics ${amount(factor)} times` }] : []),
    ...(amount(factor) > brokers ? [{ at: factor, message: `wants ${amount(factor)} copies on ${brokers} brokers` }] : []),
    ...(amount(inSync) < 2 ? [{ at: inSync, message: 'accepts a message that only one broker has' }] : []),
    ...(amount(inSync) >= amount(factor) ? [{ at: inSync, message: 'accepts no message while one broker is away' }] : []),
  ];
}

/** What Kafka itself takes when nothing is said is 1. */
function amount(at: Cursor): number {
  return Number(at.scalar ?? 1);
}

function volumes(storage: Cursor): Violation[] {
  return [storage, ...storage.at('volumes').items]
    .map((volume) => volume.at('type'))
    .filter(({ text }) => text === 'ephemeral')
    .map((at) => ({ at, message: 'keeps messages only as long as its pods live' }));
}
