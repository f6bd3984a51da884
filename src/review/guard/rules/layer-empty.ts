import { readField } from '../../objects/read-field';
import type { GuardRule } from '../guard-rule';

/**
 * A Kustomization points to a folder without objects. Where the folder is there and empty, Flux deletes all that it has
 * applied from it; where it is missing, Flux fails.
 */
export const layerEmpty: GuardRule = {
  rule: 'layer/empty',
  title: 'A Kustomization points to a folder without objects',
  find: ({ trees: { base, head } }) => {
    const folder = ({ id, layer }: (typeof head.objects)[number]) => `${id.target}/${layer}`;
    const [deployed, rendered] = [base, head].map((tree) => new Set(tree.objects.map(folder)));
    return head.objects
      .filter(({ id, layer }) => layer === 'root' && id.kind === 'Kustomization')
      .map(({ manifest }) => String(readField(manifest, 'spec', 'path')).replace(/^\.\//, ''))
      .filter((path) => !rendered?.has(path))
      .map((path) => ({
        subject: path,
        message: deployed?.has(path)
          ? 'is empty and was not: where the folder is there, Flux deletes everything that it has applied from it, and where it is missing, Flux fails'
          : 'is empty, and a Kustomization waits for it',
        hint: 'render it again; nothing but blue writes into this folder',
      }));
  },
};
