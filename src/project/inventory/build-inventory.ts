import type { Environment } from '../../stacks/environment';
import type { RenderedObject } from '../../stacks/rendered-object';
import type { Patch } from '../extras/extras';
import { outputPath } from '../output-path';
import { charts } from './charts';
import { gitlabVariables } from './gitlab-variables';
import { images } from './images';
import type { Inventory } from './inventory';
import { layers } from './layers';
import { nodePools } from './node-pools';
import { patches } from './patches';
import { secretStores } from './secret-stores';
import { terraformAddresses } from './terraform-addresses';
import { volumes } from './volumes';

/**
 * Lists what an environment consists of, from what was rendered.
 *
 * @param terraform Text of cdk.tf.json.
 * @param applied Patches of the project, applied already.
 */
export function buildInventory(
  environment: Environment,
  objects: readonly RenderedObject[],
  terraform: string,
  applied: readonly Patch[] = [],
): Inventory {
  const { slug, baseDomain, gitlabProjectId, lifecycle } = environment;
  return {
    project: { slug, baseDomain, gitlabProjectId, lifecycle },
    registration: { namespace: slug, secretStores: secretStores(objects), gitlabVariables: gitlabVariables(objects) },
    layers: layers(objects),
    terraform: terraformAddresses(terraform),
    nodePools: nodePools(environment.infrastructure),
    volumes: volumes(objects),
    charts: charts(objects),
    images: images(objects),
    patches: patches(objects, applied),
    objects: objects.map((object) => {
      const { apiVersion, kind, metadata } = object.manifest;
      return {
        target: object.target,
        layer: object.layer,
        apiVersion,
        kind,
        namespace: metadata.namespace,
        name: metadata.name,
        file: outputPath(object),
      };
    }),
  };
}
