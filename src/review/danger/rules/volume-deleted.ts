import { claims } from '../../objects/claims';
import { objectName } from '../../words/object-name';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';

/** A volume is deleted. */
export const volumeDeleted: DangerRule = {
  rule: 'volume/deleted',
  title: 'A volume is deleted',
  find: ({ trees }) =>
    deletions(trees)
      .filter(({ object, kept }) => !kept && ['PersistentVolumeClaim', 'PersistentVolume'].includes(object.id.kind))
      .map(({ object }) => {
        const [claim] = claims(object.manifest);
        return {
          verdict: 'data-loss',
          subject: objectName(object.id),
          message: `is deleted, and with it the volume${claim ? ` of ${claim.size}` : ''} and all that is on it`,
          hint: 'copy what is on it first, or annotate it with kustomize.toolkit.fluxcd.io/prune: disabled and deploy that before',
          destroys: true,
        };
      }),
};
