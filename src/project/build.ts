import type { Issue } from '../base/issue';
import { SCHEMAS } from '../imports/schemas';
import { renderTerraform } from '../stacks/render-terraform';
import { nodeSize } from './capacity/node-size';
import { type Extras, NO_EXTRAS } from './extras/extras';
import { hubKinds } from './hub-kinds';
import { buildInventory } from './inventory/build-inventory';
import { locateIssues } from './locate-issues';
import { checkOutput } from './output-check';
import { outputPath } from './output-path';
import type { ProjectContext } from './project-context';
import type { ProjectSettings } from './project-settings';
import { renderObjects } from './render-objects';
import { checkSchemas } from './schema-check';
import { toYaml } from './to-yaml';

/** Everything that is written for a project, and what was found wrong with it. */
export interface Output {
  /** Text by path below the output folder, with forward slashes; empty when there is an error. */
  readonly files: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** Builds both trees of an environment with what its project adds, and renders them, without touching the disk. */
export function build(environment: ProjectSettings, extras: Extras = NO_EXTRAS, context: ProjectContext = {}): Output {
  const { enabled, numberOfVPNs } = environment.m2mgate.vpngateService;
  const terraform = renderTerraform({ ...environment, vpngate: enabled && numberOfVPNs > 0 });
  const { objects, issues: found } = renderObjects(environment, extras, context);
  const issues = [
    ...found,
    ...checkOutput(objects, (apiVersion, kind) => {
      const scope = SCHEMAS[`${apiVersion}/${kind}`]?.scope;
      return scope && scope === 'Namespaced';
    }),
    ...checkSchemas(objects),
    ...hubKinds(objects),
  ];

  // What follows relies on the schemas of the objects, and nothing would be written anyway.
  if (issues.some(({ severity }) => severity === 'error')) return { files: new Map(), issues: locateIssues(issues, objects) };
  issues.push(...nodeSize(environment, objects));

  const files = new Map<string, string>([['terraform/cdk.tf.json', terraform]]);
  for (const object of objects) files.set(outputPath(object), toYaml(object.manifest));
  files.set(
    'inventory.json',
    `${JSON.stringify(buildInventory(environment, objects, terraform, extras.patches), undefined, 2)}\n`,
  );
  return { files, issues: locateIssues(issues, objects) };
}
