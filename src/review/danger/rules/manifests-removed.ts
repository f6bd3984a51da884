import { objectName } from '../../words/object-name';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';
import { lookedAfter } from '../looked-after';

/** A Kustomization of another repository goes; what it has applied is not known here and is deleted. */
export const manifestsRemoved: DangerRule = {
  rule: 'manifests/removed',
  title: 'A Kustomization of another repository goes; what it has applied is not known here and is deleted',
  find: ({ trees }) =>
    deletions(trees)
      .filter(({ object, kept }) => !kept && object.id.kind === 'Kustomization' && object.layer !== 'root')
      .filter(({ object }) => !lookedAfter(trees.base, object))
      .map(({ object }) => ({
        verdict: 'data-loss',
        subject: objectName(object.id),
        message: 'is deleted, and with it everything that it has applied from its own source, which is not known here',
        hint: 'look at what its source holds first',
        destroys: true,
      })),
};
