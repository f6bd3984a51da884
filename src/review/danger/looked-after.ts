import type { RenderedObject } from '../model/rendered-object';
import type { RenderedTree } from '../model/rendered-tree';
import { installedCharts } from '../objects/installed-charts';
import { objectKey } from '../objects/object-key';
import { own } from '../objects/own';
import { OPERATOR_CHARTS } from './operator-charts';

/** What an operator looks after that a release or a Kustomization of a render installs; nothing when it installs none. */
export function lookedAfter(tree: RenderedTree, object: RenderedObject): string | undefined {
  if (object.id.kind !== 'HelmRelease' && object.id.kind !== 'Kustomization') return undefined;
  const installed = installedCharts(tree).find(({ by }) => objectKey(by.id) === objectKey(object.id));
  return own(OPERATOR_CHARTS, installed?.chart ?? object.id.name);
}
