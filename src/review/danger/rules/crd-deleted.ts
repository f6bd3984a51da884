import { objectName } from '../../words/object-name';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';

/** The definition of a kind is deleted, and Kubernetes deletes every object of the kind. */
export const crdDeleted: DangerRule = {
  rule: 'crd/deleted',
  title: 'The definition of a kind is deleted, and Kubernetes deletes every object of the kind',
  find: ({ trees }) =>
    deletions(trees)
      .filter(({ object, kept }) => !kept && object.id.kind === 'CustomResourceDefinition')
      .map(({ object }) => ({
        verdict: 'data-loss',
        subject: objectName(object.id),
        message: 'is deleted, and with it every object of its kind, whoever has made it',
        hint: 'keep the definition; it does no harm without its operator',
        destroys: true,
      })),
};
