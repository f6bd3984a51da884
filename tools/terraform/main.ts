import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KUBE_HETZNER } from '../../src/catalog/kube-hetzner';
import { generateModuleBindings } from './generate-module-bindings';
import { PATHS } from './paths';

/** The steps in the order in which they need each other. */
const STEPS = {
  /** Builds OpenTofu and the providers into .tools; some minutes, once. */
  engine: async () => (await import('./build-engine')).buildEngine(),
  /** Asks the providers for their schemas. */
  schema: async () => (await import('./read-schema')).readSchema(),
  /** Makes src/imports/<provider>. */
  providers: async (out: string) => {
    const { generateProviderBindings } = await import('./generate-provider-bindings');
    await generateProviderBindings(readJson(PATHS.schema), out);
  },
  /** Makes src/imports/kube-hetzner. */
  module: async (out: string) => writeModuleBindings(out),
} satisfies Record<string, (out: string) => Promise<void>>;

/**
 * Makes everything below src/imports that belongs to Terraform: `main.ts [--out <folder>] [step…]`, all steps by default.
 *
 * The provider steps need `npm ci` in this folder, and Go with a module proxy for the first run.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: PATHS.imports } },
  });
  const unknown = positionals.filter((step) => !(step in STEPS));
  if (unknown.length > 0) throw new Error(`no step ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}`);
  for (const [name, run] of Object.entries(STEPS)) {
    if (positionals.length === 0 || positionals.includes(name)) await run(values.out);
  }
}

async function writeModuleBindings(out: string): Promise<void> {
  const { module, version } = KUBE_HETZNER;
  const description = (part: string) => join(PATHS.moduleDescription, `${module}-${version}-${part}.json`);
  if (!existsSync(description('variables'))) {
    console.log(`kept src/imports/${module}: there is no ${description('variables')}`);
    return;
  }
  const files = generateModuleBindings({
    name: module,
    version,
    variables: readJson(description('variables')),
    outputs: readJson(description('outputs')),
  });
  mkdirSync(join(out, module), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, module, name), text);
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
