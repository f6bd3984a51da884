import type { RenderedObject } from '../../stacks/rendered-object';
import type { Patch } from '../extras/extras';
import { outputPath } from '../output-path';
import type { ProjectSettings } from '../project-settings';
import { capacity } from './capacity';
import { charts } from './charts';
import { costs } from './costs';
import { gitlabVariables } from './gitlab-variables';
import { images } from './images';
import type { Inventory } from './inventory';
import { layers } from './layers';
import { nodePools } from './node-pools';
import { patches } from './patches';
import { secretStores } from './secret-stores';
import { terraformAddresses } from './terraform-addresses';
import type { TerraformConfiguration } from './terraform-configuration';
import { volumes } from './volumes';

/**
 * Lists what an environment consists of, from what was rendered.
 *
 * @param terraform Text of cdk.tf.json.
 * @param applied Patches of the project, applied already.
 */
export function buildInventory(
  environment: ProjectSettings,
  objects: readonly RenderedObject[],
  terraform: string,
  applied: readonly Patch[] = [],
): Inventory {
  const { slug, baseDomain, gitlabProjectId, lifecycle, allowDestroy, deletionBudget, waivers } = environment;
  const configuration: TerraformConfiguration = JSON.parse(terraform);
  const pools = nodePools(environment.infrastructure);
  const claimed = volumes(objects);
  return {
    project: { slug, baseDomain, gitlabProjectId, lifecycle },
    review: { allowDestroy, deletionBudget, waivers },
    registration: { namespace: slug, secretStores: secretStores(objects), gitlabVariables: gitlabVariables(objects) },
    layers: layers(objects),
    terraform: terraformAddresses(configuration),
    nodePools: pools,
    volumes: claimed,
    capacity: capacity(environment.infrastructure, objects),
    costs: costs(pools, configuration, claimed),
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
