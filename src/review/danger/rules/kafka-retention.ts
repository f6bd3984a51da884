import type { RenderedObject } from '../../model/rendered-object';
import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';

/** Settings that say how long, or how much, Kafka keeps. Less of it deletes messages at once; `-1` keeps all. */
const LIMITS = /^(?:log\.)?retention\.(?:ms|minutes|hours|bytes)$|^(?:log\.cleaner\.)?delete\.retention\.ms$/;
const POLICY = /^(?:log\.)?cleanup\.policy$/;

/** Messages are kept for a shorter time, or a topic that keeps the newest of each key begins to delete. */
export const kafkaRetention: DangerRule = {
  rule: 'kafka/retention',
  title: 'Messages are kept for a shorter time, or a topic that keeps the newest of each key begins to delete',
  find: ({ trees }) =>
    changedObjects(trees, 'KafkaTopic', 'Kafka').flatMap(({ before, after }) => {
      const [old, young] = [config(before), config(after)];
      const changes = Object.keys(young).filter((key) => isLess(key, old[key], young[key]));
      if (changes.length === 0) return [];
      return [
        {
          verdict: 'data-loss' as const,
          subject: objectName(after.id),
          message: `keeps less: ${changes.map((key) => `${key} ${old[key] ?? 'unlimited'} → ${young[key]}`).join(', ')}; older messages are deleted within minutes`,
          hint: 'see that every consumer has read what is going to be deleted',
        },
      ];
    }),
};

function isLess(key: string, before: unknown, after: unknown): boolean {
  if (POLICY.test(key))
    return !String(before ?? '').includes('delete') && before !== undefined && String(after).includes('delete');
  if (!LIMITS.test(key)) return false;
  const amount = (value: unknown) => (value === undefined || Number(value) < 0 ? Number.POSITIVE_INFINITY : Number(value));
  return before !== undefined && amount(after) < amount(before);
}

function config({ id, manifest }: RenderedObject): Readonly<Record<string, unknown>> {
  const path = id.kind === 'Kafka' ? ['spec', 'kafka', 'config'] : ['spec', 'config'];
  return Object(readField(manifest, ...path));
}
