import type { Issue } from '../../../base/issue';
import { CHARTS } from '../../../catalog/charts';
import { REGISTRATION } from '../../../constructs/flux/registration';
import { ROOT } from '../../../stacks/build-layers';
import { LAYERS } from '../../../stacks/layers';
import { problem } from '../../check/problem';
import type { Extras } from '../extras';

/** Names of the hub half of a layer end so. */
const HUB_SUFFIX = '-hub';

/** Every release and every set of manifests is a layer, and names Flux objects in the hub: no name can be there twice. */
export function layerNames({ releases, manifests }: Extras): Issue[] {
  const taken = new Map<string, string>([
    ...LAYERS.map(({ name }) => [name, 'a layer of the platform'] as const),
    ...Object.values(CHARTS).map(({ name }) => [name, 'a release of the platform'] as const),
    ...[ROOT, REGISTRATION.gitRepository].map((name) => [name, 'the platform itself'] as const),
  ]);
  return [...releases, ...manifests].flatMap(({ field, name }) => {
    const owner = name.endsWith(HUB_SUFFIX) ? 'the hub half of a layer' : taken.get(name);
    if (owner) {
      const message = `has the name of ${owner}`;
      return [problem('extra/name-taken', field, { message, got: name, hint: 'choose another name' })];
    }
    taken.set(name, field);
    return [];
  });
}
