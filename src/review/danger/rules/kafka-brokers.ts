import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';

/** Brokers or controllers go while partitions may still be on them. */
export const kafkaBrokers: DangerRule = {
  rule: 'kafka/brokers',
  title: 'Brokers or controllers go while partitions may still be on them',
  find: ({ trees }) =>
    changedObjects(trees, 'KafkaNodePool').flatMap(({ before, after }) => {
      const [old, young] = [replicas(before.manifest), replicas(after.manifest)];
      const lost = roles(before.manifest).filter((role) => !roles(after.manifest).includes(role));
      const messages = [
        ...(young < old ? [`loses ${old - young} of its ${old} nodes`] : []),
        ...(lost.length > 0 ? [`is no longer ${lost.join(' and ')}`] : []),
      ];
      return messages.map((message) => ({
        verdict: 'data-loss' as const,
        subject: objectName(after.id),
        message: `${message}; partitions on them lose copies`,
        hint: 'move the partitions off the nodes first',
        destroys: true,
      }));
    }),
};

function replicas(manifest: unknown): number {
  const count = readField(manifest, 'spec', 'replicas');
  return typeof count === 'number' ? count : 0;
}

function roles(manifest: unknown): string[] {
  const list = readField(manifest, 'spec', 'roles');
  return Array.isArray(list) ? list.map(String) : [];
}
