import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';

/** How many copies a message has, and how many of them must be written before it counts as sent. */
const KEYS = [
  'default.replication.factor',
  'min.insync.replicas',
  'offsets.topic.replication.factor',
  'transaction.state.log.replication.factor',
  'transaction.state.log.min.isr',
];

/** Messages get fewer copies, so that the loss of one server may lose them. */
export const kafkaDurability: DangerRule = {
  rule: 'kafka/durability',
  title: 'Messages get fewer copies, so that the loss of one server may lose them',
  find: ({ trees }) =>
    changedObjects(trees, 'Kafka', 'KafkaTopic').flatMap(({ before, after }) => {
      const path = after.id.kind === 'Kafka' ? ['spec', 'kafka', 'config'] : ['spec', 'config'];
      const fewer = KEYS.flatMap((key) => {
        const [old = 0, young = 0] = [before, after].map(({ manifest }) => Number(readField(manifest, ...path, key)));
        return young < old ? [`${key} ${old} → ${young}`] : [];
      });
      if (fewer.length === 0) return [];
      return [
        {
          verdict: 'data-loss' as const,
          subject: objectName(after.id),
          message: `asks for fewer copies of messages: ${fewer.join(', ')}`,
          hint: 'keep three copies of which two must be written, as long as there are three brokers',
        },
      ];
    }),
};
