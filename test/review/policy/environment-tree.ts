import type { RenderedTree } from '../../../src/review/model/rendered-tree';
import { parseTree } from '../../../src/review/parse-tree';
import { EVERYTHING } from '../../project/examples';
import { synthesizeWith } from '../../support/synthesize-with';

const PROPS = { ...EVERYTHING, lifecycle: 'active', auth: { ...EVERYTHING.auth, enableInsideM2MAzureAD: true } } as const;

let made: RenderedTree | undefined;

/** A running environment with everything that there is, rendered once. */
export function environmentTree(): RenderedTree {
  made ??= parseTree(synthesizeWith(() => undefined, { props: PROPS }).files);
  return made;
}
