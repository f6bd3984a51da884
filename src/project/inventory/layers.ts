import type { Kustomization } from '../../imports/crds/kustomize.toolkit.fluxcd.io/kustomization';
import { ROOT } from '../../stacks/build-layers';
import type { RenderedObject } from '../../stacks/rendered-object';
import type { Inventory } from './inventory';

/** The Flux Kustomizations of the layers; a deployment is done when each of them is ready. */
export function layers(objects: readonly RenderedObject[]): Inventory['layers'] {
  return objects
    .filter(({ layer }) => layer === ROOT)
    .map(({ manifest }) => {
      const { path = '', dependsOn = [] } = manifest.spec as Kustomization['spec'] & object;
      const [target, layer] = path.replace('./', '').split('/');
      return {
        kustomization: manifest.metadata.name,
        path,
        dependsOn: dependsOn.map(({ name }) => name),
        objects: objects.filter((object) => object.target === target && object.layer === layer).length,
      };
    });
}
