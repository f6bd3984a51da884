import type { RenderedTree } from '../../review/model/rendered-tree';
import { failure } from '../failure';

/**
 * The slug of the project that was rendered, by which its deploy branch is called.
 *
 * @param folder Name of the folder, for messages.
 * @throws ProjectError when there is no inventory.
 */
export function slugOfRender({ inventory }: RenderedTree, folder: string): string {
  if (inventory) return inventory.project.slug;
  throw failure({
    field: `${folder}/inventory.json`,
    rule: 'render/no-inventory',
    message: 'is missing, so this is no render of blue',
    hint: 'run blue synth, or name the folder that it has written to',
  });
}
