import type { RenderedTree } from '../../../src/review/model/rendered-tree';
import { parseTree } from '../../../src/review/parse-tree';
import { synthesizeWith } from '../../support/synthesize-with';
import { EditedFiles } from './edited-files';
import type { Side } from './pair';

const rendered = new Map<string, { readonly files: ReadonlyMap<string, string>; readonly tree: RenderedTree }>();

/** Renders a side of a pair. Projects that differ in their props only are rendered and read once. */
export function renderSide({ props = {}, add, edit }: Side): RenderedTree {
  if (!add && !edit) return cached(props).tree;
  const files = new EditedFiles(add ? render(props, add) : cached(props).files);
  edit?.(files);
  return parseTree(files.texts);
}

function cached(props: NonNullable<Side['props']>) {
  const key = JSON.stringify(props);
  const known = rendered.get(key);
  if (known) return known;
  const files = render(props, () => undefined);
  const side = { files, tree: parseTree(files) };
  rendered.set(key, side);
  return side;
}

function render(props: NonNullable<Side['props']>, add: NonNullable<Side['add']>): ReadonlyMap<string, string> {
  const { files, issues } = synthesizeWith(add, { props });
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ field, message }) => `${field} ${message}`).join('\n'));
  return files;
}
