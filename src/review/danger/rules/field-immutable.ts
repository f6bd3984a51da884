import { isDeepStrictEqual } from 'node:util';
import type { RenderedObject } from '../../model/rendered-object';
import { own } from '../../objects/own';
import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';
import { IMMUTABLE_FIELDS } from '../immutable-fields';
import { statefulLoss } from '../stateful-loss';

const FORCE = 'kustomize.toolkit.fluxcd.io/force';

/** A field changes that cannot change: Flux fails on the object, or deletes it and makes it anew where it is told to. */
export const fieldImmutable: DangerRule = {
  rule: 'field/immutable',
  title: 'A field changes that cannot change: Flux fails on the object, or deletes it and makes it anew where it is told to',
  find: ({ trees }) =>
    changedObjects(trees).flatMap(({ before, after }) => {
      const fields = changedFields(before, after);
      if (fields.length === 0) return [];
      const forced = String(readField(after.manifest, 'metadata', 'annotations', FORCE)).toLowerCase() === 'enabled';
      const stateful = statefulLoss(after) !== undefined;
      return [
        {
          verdict: stateful ? ('data-loss' as const) : ('restarts' as const),
          subject: objectName(after.id),
          message: `${fields.join(' and ')} cannot be changed: ${forced ? 'Flux deletes it and makes it anew' : 'Flux fails on it, and what comes after waits, until it is deleted'}`,
          hint: 'give the new object another name, or leave the field as it is',
          destroys: stateful || !forced,
        },
      ];
    }),
};

function changedFields({ id, manifest: old }: RenderedObject, { manifest: young }: RenderedObject): string[] {
  const fields = own(IMMUTABLE_FIELDS, [id.kind, id.group].filter(Boolean).join('.')) ?? [];
  const frozen = old['immutable'] === true ? ['data', 'stringData', 'binaryData', 'immutable'] : [];
  return [...fields, ...frozen].filter((field) => {
    const path = field.split('.');
    return !isDeepStrictEqual(readField(old, ...path), readField(young, ...path));
  });
}
