import { deletions } from '../../danger/deletions';
import { readField } from '../../objects/read-field';
import { plural } from '../../words/plural';
import type { GuardRule } from '../guard-rule';

/** A layer is rendered and its Kustomization is not: Flux would delete what is rendered. */
export const layerUnapplied: GuardRule = {
  rule: 'layer/unapplied',
  title: 'A layer is rendered and its Kustomization is not: Flux would delete what is rendered',
  find: ({ trees }) =>
    deletions(trees)
      .filter(({ object }) => object.layer === 'root' && object.id.kind === 'Kustomization')
      .flatMap(({ object }) => {
        const path = String(readField(object.manifest, 'spec', 'path')).replace(/^\.\//, '');
        const inside = trees.head.objects.filter(({ id, layer }) => `${id.target}/${layer}` === path).length;
        if (inside === 0) return [];
        return [
          {
            subject: path,
            message: `is rendered and its Kustomization ${object.id.name} is not: Flux would delete ${plural(inside, 'object')}`,
            hint: 'render it again; nothing but blue writes into hub/root',
          },
        ];
      }),
};
