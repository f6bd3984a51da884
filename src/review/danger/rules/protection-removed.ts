import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';
import { PROTECTIONS } from '../protections';

/** What keeps data from being deleted by mistake is taken away. Nothing is lost now; the next mistake may lose it. */
export const protectionRemoved: DangerRule = {
  rule: 'protection/removed',
  title: 'What keeps data from being deleted by mistake is taken away',
  find: ({ trees }) =>
    changedObjects(trees).flatMap(({ before, after }) =>
      PROTECTIONS.filter(({ kind }) => kind === '*' || kind === after.id.kind)
        .filter(
          ({ path, protects }) => protects(readField(before.manifest, ...path)) && !protects(readField(after.manifest, ...path)),
        )
        .map(({ message }) => ({
          verdict: 'data-loss' as const,
          subject: objectName(after.id),
          message,
          hint: 'keep the protection; take it away in the change that deletes, with the reason',
        })),
    ),
};
