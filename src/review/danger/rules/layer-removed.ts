import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { plural } from '../../words/plural';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';
import { statefulLoss } from '../stateful-loss';

/** A layer goes: Flux deletes all objects that its Kustomization has applied. */
export const layerRemoved: DangerRule = {
  rule: 'layer/removed',
  title: 'A layer goes: Flux deletes all objects that its Kustomization has applied',
  find: ({ trees }) => {
    const gone = deletions(trees);
    return gone
      .filter(({ object, kept }) => !kept && object.id.kind === 'Kustomization' && object.layer === 'root')
      .map(({ object }) => {
        const path = String(readField(object.manifest, 'spec', 'path')).replace(/^\.\//, '');
        const inside = gone.filter((one) => `${one.object.id.target}/${one.object.layer}` === path && !one.kept);
        const stateful = inside.some((one) => statefulLoss(one.object) !== undefined);
        return {
          verdict: stateful ? 'data-loss' : 'restarts',
          subject: objectName(object.id),
          message: `is removed: the layer ${path} is deleted with ${plural(inside.length, 'object')}`,
          hint: 'see that the layer is empty because you want it to be',
          // What holds data is asked for by its own name; asking for the layer as well would say nothing new.
          destroys: !stateful,
        };
      });
  },
};
