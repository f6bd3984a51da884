import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KUBE_HETZNER } from '../../src/catalog/kube-hetzner';
import { TERRAFORM_PROVIDERS } from '../../src/catalog/terraform-providers';
import { PROVIDER_BINDINGS } from '../../tools/terraform/bindings';
import { generateModuleBindings } from '../../tools/terraform/generate-module-bindings';
import { PATHS } from '../../tools/terraform/paths';

const root = join(__dirname, '..', '..');
const generator = join(root, 'tools', 'terraform');

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe.each(Object.entries(PROVIDER_BINDINGS))('the bindings of %s', (name, { source, version, resources }) => {
  const files = filesOf(join(PATHS.imports, name));

  it('are those of the resources that Blue writes, and of the provider itself', () => {
    expect(Object.keys(files).sort()).toEqual(
      [...resources.map((resource) => `${resource.replaceAll('_', '-')}.ts`), 'provider.ts'].sort(),
    );
  });

  it('were made from the version that the catalog asks for', () => {
    expect({ source, version }).toEqual(TERRAFORM_PROVIDERS[name as keyof typeof TERRAFORM_PROVIDERS]);
    for (const text of Object.values(files)) expect(text).toMatch(`from ${source} ${version}. Do not edit.`);
  });

  it('carry no text of the provider', () => {
    for (const text of Object.values(files)) expect(text.split('\n').slice(1).join('\n')).not.toMatch(/\/\*|^\s*\/\//m);
  });
});

const ready = existsSync(PATHS.schema) && existsSync(join(generator, 'node_modules'));
describe.skipIf(!ready)('made again from the schema of the built providers', () => {
  it('the provider bindings are the same', () => {
    const out = mkdtempSync(join(tmpdir(), 'blue-imports-'));
    try {
      const command = ['--import', 'tsx', join(generator, 'main.ts'), 'providers', '--out', out];
      execFileSync(process.execPath, command, { cwd: root, stdio: 'pipe' });
      for (const name of Object.keys(PROVIDER_BINDINGS))
        expect(filesOf(join(out, name))).toEqual(filesOf(join(PATHS.imports, name)));
    } finally {
      rmSync(out, { recursive: true });
    }
  });
});

const description = (part: string) =>
  join(PATHS.moduleDescription, `${KUBE_HETZNER.module}-${KUBE_HETZNER.version}-${part}.json`);
describe.skipIf(!existsSync(description('variables')))('made again from the description of the module', () => {
  it('the bindings of kube-hetzner are the same', () => {
    const read = (part: string) => JSON.parse(readFileSync(description(part), 'utf8'));
    const { module, version } = KUBE_HETZNER;
    expect(generateModuleBindings({ name: module, version, variables: read('variables'), outputs: read('outputs') })).toEqual(
      filesOf(join(PATHS.imports, module)),
    );
  });
});
