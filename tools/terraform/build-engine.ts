import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { arch, platform } from 'node:process';
import { PROVIDER_BINDINGS, type ProviderBinding } from './bindings';
import { PATHS } from './paths';

/** OpenTofu and Terraform look for the same provider below different host names. */
const REGISTRY_HOSTS = ['registry.opentofu.org', 'registry.terraform.io'];

/** Builds OpenTofu and the providers from the Go module proxy, unless they are there already. Takes some minutes once. */
export function buildEngine(): void {
  if (!existsSync(PATHS.tofu)) {
    goBuild('opentofu', 'github.com/opentofu/opentofu/cmd/tofu', PATHS.tofu, [
      '-ldflags',
      '-X github.com/opentofu/opentofu/version.dev=no',
    ]);
  }
  for (const [name, binding] of Object.entries(PROVIDER_BINDINGS)) buildProvider(name, binding);
}

function buildProvider(name: string, binding: ProviderBinding): void {
  const [first, ...others] = REGISTRY_HOSTS.map((host) => mirrorFile(host, name, binding));
  if (first === undefined) throw new Error('no registry host to lay the mirror out for');
  if (!existsSync(first)) goBuild(binding.goModule, binding.goPackage, first);
  for (const other of others) {
    mkdirSync(dirname(other), { recursive: true });
    rmSync(other, { force: true });
    linkSync(first, other);
  }
}

function mirrorFile(host: string, name: string, { source, version }: ProviderBinding): string {
  const system = `${platform}_${arch === 'x64' ? 'amd64' : arch}`;
  return join(PATHS.mirror, host, source, version, system, `terraform-provider-${name}_v${version}`);
}

function goBuild(module: string, goPackage: string, target: string, flags: readonly string[] = []): void {
  console.log(`building ${goPackage}`);
  mkdirSync(dirname(target), { recursive: true });
  execFileSync('go', ['build', ...flags, '-o', target, goPackage], { cwd: join(PATHS.goModules, module), stdio: 'inherit' });
  chmodSync(target, 0o755);
}
