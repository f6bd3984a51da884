import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliConfig } from '../../tools/terraform/cli-config';
import { PATHS } from '../../tools/terraform/paths';
import { stubModule } from './stub-module';
import { type TerraformFile, withoutProviders } from './terraform-file';

/** The providers whose plugins tools/terraform/main.ts builds. Releases of azuread are no versions that Go accepts. */
const BUILT = ['hcloud', 'time'];
const ALL = ['azuread', ...BUILT];

/** Inputs of the module that tests read back from its output `echo`. */
const ECHOED = ['registries_config', 'ssh_additional_public_keys', 'firewall_ssh_source'];

/** An OpenTofu or Terraform binary, and which plugins it finds offline. */
export interface Engine {
  readonly name: string;
  readonly binary: string;
  /** Providers that have no plugin here; what needs them is left out of a run. */
  readonly missing: readonly string[];
}

/** What an engine said. */
export interface Run {
  readonly ok: boolean;
  readonly output: string;
}

/** The engine of this machine, as a list of one or none: OpenTofu built by tools/terraform, otherwise Terraform from PATH. */
export function engines(): Engine[] {
  const found = [
    { name: 'tofu', binary: PATHS.tofu, host: 'registry.opentofu.org', present: existsSync(PATHS.tofu) },
    { name: 'terraform', binary: 'terraform', host: 'registry.terraform.io', present: runs('terraform') },
  ];
  return found
    .filter(({ present }) => present)
    .slice(0, 1)
    .map(({ name, binary, host }) => ({ name, binary, missing: existsSync(join(PATHS.mirror, host)) ? ['azuread'] : ALL }));
}

/** Runs `command` on a rendered file, with the stub in place of kube-hetzner, in a folder of its own that vanishes. */
export function run(
  engine: Engine,
  file: TerraformFile,
  command: readonly string[],
  files: Readonly<Record<string, unknown>> = {},
): Run {
  const folder = mkdtempSync(join(tmpdir(), 'blue-terraform-'));
  try {
    const { module, ...rest } = withoutProviders(file, engine.missing);
    const { version: _, ...cluster } = module.cluster;
    const { hcloud } = rest.terraform.required_providers;
    write(folder, {
      'cdk.tf.json': { ...withoutEmptyBlocks(rest), module: { cluster: { ...cluster, source: './stub' } } },
      'stub/main.tf.json': stubModule({ hcloud }, ECHOED),
      ...files,
    });
    // Plugins come from the mirror or not at all: no test may reach for the network.
    const env = { ...process.env, TF_CLI_CONFIG_FILE: cliConfig(folder, PATHS.mirror), CHECKPOINT_DISABLE: '1' };
    execFileSync(engine.binary, ['init', '-backend=false', '-no-color'], { cwd: folder, env, stdio: 'pipe' });
    const { status, stdout, stderr } = spawnSync(engine.binary, command, { cwd: folder, env, encoding: 'utf8' });
    return { ok: status === 0, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An engine takes an empty object for a block without a label. */
function withoutEmptyBlocks(file: object): object {
  return Object.fromEntries(Object.entries(file).filter(([, blocks]) => Object.keys(blocks).length > 0));
}

function write(folder: string, files: Readonly<Record<string, unknown>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(content));
  }
}

function runs(binary: string): boolean {
  return spawnSync(binary, ['version'], { stdio: 'ignore' }).status === 0;
}
