import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KUBE_HETZNER } from '../../src/catalog/kube-hetzner';
import { buildEngine } from './build-engine';
import { generateModuleBindings, type ModuleDescription } from './generate-module-bindings';
import { PATHS } from './paths';
import { readSchema } from './read-schema';

/** The steps in the order in which they need each other. */
const STEPS = {
  /** Builds OpenTofu and the providers into .tools; some minutes, once. */
  engine: async () => buildEngine(),
  /** Asks the providers for their schemas. */
  schema: async () => readSchema(),
  /** Makes src/imports/<provider>. */
  providers: async (out: string) => {
    // Loaded here, because the other steps do without the packages of this folder.
    const { generateProviderBindings } = await import('./generate-provider-bindings.js');
    await generateProviderBindings(readJson(PATHS.schema), out);
  },
  /** Makes src/imports/kube-hetzner. */
  module: async (out: string, source?: string) => writeModuleBindings(out, source),
} satisfies Record<string, (out: string, source?: string) => Promise<void>>;

/**
 * Makes everything below src/imports that belongs to Terraform. All steps, or those that are named:
 *
 *     npx tsx tools/terraform/main.ts [--out <folder>] [--module-source <folder>] [step…]
 *
 * Needs `npm ci` in this folder, and Go with a module proxy for the first run. `--module-source` is a copy of the module,
 * for example the one that `tofu init` leaves below `.terraform/modules`.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: PATHS.imports }, 'module-source': { type: 'string' } },
  });
  const unknown = positionals.filter((step) => !(step in STEPS));
  if (unknown.length > 0) throw new Error(`no step ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}`);
  for (const [name, run] of Object.entries(STEPS)) {
    if (positionals.length === 0 || positionals.includes(name)) await run(values.out, values['module-source']);
  }
}

async function writeModuleBindings(out: string, source?: string): Promise<void> {
  const { module: name, version } = KUBE_HETZNER;
  const described =
    source === undefined ? describedModule(name, version) : await (await import('./read-module.js')).readModule(source);
  if (!described) return console.log(`kept src/imports/${name}: say where its source is with --module-source`);

  mkdirSync(join(out, name), { recursive: true });
  for (const [file, text] of Object.entries(generateModuleBindings({ name, version, ...described }))) {
    writeFileSync(join(out, name, file), text);
  }
}

/** The description kept beside this repository, where there is one. */
function describedModule(name: string, version: string): Pick<ModuleDescription, 'variables' | 'outputs'> | undefined {
  const file = (part: string) => join(PATHS.moduleDescription, `${name}-${version}-${part}.json`);
  if (!existsSync(file('variables'))) return undefined;
  return { variables: readJson(file('variables')), outputs: readJson(file('outputs')) };
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
