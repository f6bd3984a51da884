import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';

/** A topic is to have fewer partitions or copies, or another name: Kafka can only make it anew. */
export const kafkaTopic: DangerRule = {
  rule: 'kafka/topic',
  title: 'A topic is to have fewer partitions or copies, or another name: Kafka can only make it anew',
  find: ({ trees }) =>
    changedObjects(trees, 'KafkaTopic').flatMap(({ before, after }) => {
      const fewer = (['partitions', 'replicas'] as const).flatMap((key) => {
        const [old, young] = [number(before.manifest, key), number(after.manifest, key)];
        return old !== undefined && young !== undefined && young < old ? [`fewer ${key} (${old} → ${young})`] : [];
      });
      const names = [before, after].map(({ id, manifest }) => readField(manifest, 'spec', 'topicName') ?? id.name);
      const what = [...fewer, ...(names[0] === names[1] ? [] : [`another name (${names[0]} → ${names[1]})`])];
      if (what.length === 0) return [];
      return [
        {
          verdict: 'data-loss' as const,
          subject: objectName(after.id),
          message: `asks for ${what.join(' and ')}: that takes a new topic, without the messages of this one`,
          hint: 'make a topic under a new name and copy the messages',
          destroys: true,
        },
      ];
    }),
};

function number(manifest: unknown, key: string): number | undefined {
  const value = readField(manifest, 'spec', key);
  return typeof value === 'number' ? value : undefined;
}
