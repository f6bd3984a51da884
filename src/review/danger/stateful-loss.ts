import type { RenderedObject } from '../model/rendered-object';
import { claims } from '../objects/claims';
import { own } from '../objects/own';
import { STATEFUL_KINDS } from './stateful-kinds';

/**
 * What is lost when an object is deleted, in words that follow its name; nothing when it holds nothing.
 *
 * Kinds that are not known hold something when they ask for a volume.
 */
export function statefulLoss({ id, manifest }: RenderedObject): string | undefined {
  const known = own(STATEFUL_KINDS, [id.kind, id.group].filter(Boolean).join('.'));
  if (known) return known;
  if (claims(manifest).length === 0) return undefined;
  if (id.kind === 'HelmRelease') return 'is uninstalled; volumes of the chart are deleted or left behind';
  return 'is deleted; it has volumes, which may go with it';
}
