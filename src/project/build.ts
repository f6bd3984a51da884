import type { Issue } from '../base/issue';
import { REALMS } from '../catalog/realms';
import { SCHEMAS } from '../imports/schemas';
import { buildLayers } from '../stacks/build-layers';
import type { Environment } from '../stacks/environment';
import { LAYERS } from '../stacks/layers';
import { renderTerraform } from '../stacks/render-terraform';
import { buildInventory } from './inventory/build-inventory';
import { checkOutput } from './output-check';
import { outputPath } from './output-path';
import { checkSchemas } from './schema-check';
import { toYaml } from './to-yaml';

/** Everything that is written for a project, and what was found wrong with it. */
export interface Output {
  /** Text by path below the output folder, with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** Builds both trees of an environment and renders them, without touching the disk. */
export function build(environment: Environment): Output {
  const { enabled, numberOfVPNs } = environment.m2mgate.vpngateService;
  const terraform = renderTerraform({ ...environment, vpngate: enabled && numberOfVPNs > 0, realms: REALMS });
  const objects = buildLayers(environment, LAYERS);
  const issues = [
    ...checkOutput(objects, (apiVersion, kind) => {
      const scope = SCHEMAS[`${apiVersion}/${kind}`]?.scope;
      return scope && scope === 'Namespaced';
    }),
    ...checkSchemas(objects),
  ];

  const files = new Map<string, string>([['terraform/cdk.tf.json', terraform]]);
  for (const object of objects) files.set(outputPath(object), toYaml(object.manifest));
  files.set('inventory.json', `${JSON.stringify(buildInventory(environment, objects, terraform), undefined, 2)}\n`);
  return { files, issues };
}
