import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { arch, env, platform } from 'node:process';
import { programFile } from '../../../tools/engines/frame/cache';
import { TERRAFORM_PLUGINS } from '../../../tools/engines/programs/terraform-plugins';

const HOST = 'registry.opentofu.org';
const SYSTEM = `${platform}_${arch === 'x64' ? 'amd64' : arch}`;

/**
 * Folder with more plugins, as `tofu providers mirror` makes it: for providers that the Go module proxy does not have,
 * which are azuread and most of those that kube-hetzner needs.
 */
const MORE_PLUGINS = env['BLUE_PROVIDER_MIRROR'];

/** Whether there is a plugin for a provider such as `hashicorp/azuread`. */
export function hasPlugin(source: string): boolean {
  return TERRAFORM_PLUGINS.some((plugin) => plugin.source === source) || existsSync(join(MORE_PLUGINS ?? '', HOST, source));
}

/** Lays the built plugins out in the way that OpenTofu looks for them. Returns the text of its CLI configuration. */
export function pluginMirror(folder: string): string {
  for (const { name, source, version, program } of TERRAFORM_PLUGINS) {
    const target = join(folder, HOST, source, version, SYSTEM);
    mkdirSync(target, { recursive: true });
    symlinkSync(programFile(program), join(target, `terraform-provider-${name}_v${version}`));
  }
  const built = TERRAFORM_PLUGINS.map(({ source }) => `${HOST}/${source}`);
  const mirrors = [mirror(folder, { include: built }), ...(MORE_PLUGINS ? [mirror(MORE_PLUGINS, { exclude: built })] : [])];
  return `provider_installation {\n${mirrors.join('')}}\n`;
}

function mirror(path: string, addresses: Readonly<Record<string, readonly string[]>>): string {
  const [[name, list] = ['include', []]] = Object.entries(addresses);
  return `  filesystem_mirror {\n    path = ${JSON.stringify(path)}\n    ${name} = ${JSON.stringify(list)}\n  }\n`;
}
