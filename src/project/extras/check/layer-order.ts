import { didYouMean } from '../../../base/did-you-mean';
import type { Issue } from '../../../base/issue';
import type { Environment } from '../../../stacks/environment';
import type { LayerDefinition } from '../../../stacks/layer-definition';
import { LAYERS } from '../../../stacks/layers';
import { problem } from '../../check/problem';
import type { Extras } from '../extras';

/**
 * What extras say about layers: that they follow one that exists, that they extend one that is rendered, and that no two
 * wait for each other, which Flux would do without a word.
 *
 * @param own Names of all layers that the project asks for, also of those that are wrong in something else.
 */
export function layerOrder(
  { releases, manifests, extensions }: Extras,
  own: readonly string[],
  environment?: Environment,
  platform: readonly LayerDefinition[] = LAYERS,
): Issue[] {
  const isPlatform = (layer: string) => platform.some(({ name }) => name === layer);
  const known = [...new Set([...platform.map(({ name }) => name), ...own])];
  const layers = [...releases, ...manifests];
  return [
    ...layers.flatMap(({ field, after }) => unknown(after, known, `${field}.after`)),
    ...extensions.flatMap(({ field, layer }) => unknown(layer, known, field)),
    // A name that is not its own is told elsewhere.
    ...circles(layers.filter(({ name }) => !isPlatform(name))),
    ...extensions.filter(({ layer }) => environment && isOff(platform, layer, environment)).map(switchedOff),
  ];
}

function unknown(layer: string, known: readonly string[], field: string): Issue[] {
  if (known.includes(layer)) return [];
  const guess = didYouMean(layer, known);
  const hint = guess && { hint: `did you mean '${guess}'?` };
  return [problem('layer/unknown', field, { message: 'is not a layer', got: layer, expected: known.join(', '), ...hint })];
}

/** One issue for each circle, at the first of its members. */
function circles(layers: readonly { field: string; name: string; after: string }[]): Issue[] {
  const after = new Map(layers.map((layer) => [layer.name, layer.after]));
  const told = new Set<string>();
  return layers.flatMap(({ field, name }) => {
    const path = [name];
    for (let next = after.get(name); next !== undefined && !told.has(next); next = after.get(next)) {
      const start = path.indexOf(next);
      if (start > 0) return [];
      if (start === 0) {
        for (const member of path) told.add(member);
        const message = `waits for itself: ${[...path, name].join(' after ')}`;
        return [problem('layer/circle', `${field}.after`, { message, hint: 'let one of them follow a layer of the platform' })];
      }
      path.push(next);
    }
    return [];
  });
}

function isOff(platform: readonly LayerDefinition[], layer: string, environment: Environment): boolean {
  return platform.some(({ name, enabled }) => name === layer && enabled?.(environment) === false);
}

function switchedOff({ field, layer }: Extras['extensions'][number]): Issue {
  const message = 'extends a layer that is switched off, so nothing of it is rendered';
  return problem('layer/off', field, { message, got: layer, hint: 'switch the layer on, or remove the extension' });
}
