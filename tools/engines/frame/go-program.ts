import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from 'node:process';
import type { Program } from './program';

const GO_MODULES = join(__dirname, '..', '..', 'go');

export interface GoProgramProps {
  /** Name of the program, and of the folder below tools/go whose go.mod pins it and everything it is made of. */
  readonly name: string;
  /** Go module that is released under the version of the program. */
  readonly module: string;
  /**
   * Package of the program.
   * @default - the root of the module
   */
  readonly package?: string;
  /** Package variables that the linker sets, such as the version that a program reports. */
  readonly variables?: (version: string) => Readonly<Record<string, string>>;
}

/**
 * A program built with Go from the module proxy.
 *
 * Debug information is left out, which halves size and linking time; `-trimpath` keeps the folder of the checkout out of
 * the binary and out of the keys of Go's build cache.
 */
export function goProgram(props: GoProgramProps): Program {
  const cwd = join(GO_MODULES, props.name);
  const lock = ['go.mod', 'go.sum'].map((name) => readFileSync(join(cwd, name), 'utf8'));
  const version = requiredVersion(props.module, lock.join('\n'));
  const goPackage = props.package ?? props.module;
  const variables = Object.entries(props.variables?.(version) ?? {}).map(([name, value]) => `-X ${name}=${value}`);
  const flags = ['-trimpath', '-buildvcs=false', '-mod=readonly', '-ldflags', ['-s', '-w', ...variables].join(' ')];
  const file = platform === 'win32' ? `${props.name}.exe` : props.name;
  return {
    name: props.name,
    version: version.replace(/^v/, ''),
    recipe: [...lock, goPackage, ...flags],
    file,
    build: (folder, run) => run('go', ['build', ...flags, '-o', join(folder, file), goPackage], { cwd }),
  };
}

/** The version that go.mod pins a module to. */
function requiredVersion(module: string, goMod: string): string {
  const found = goMod.match(new RegExp(`^\\s*(?:require )?${module.replaceAll('.', '\\.')} (v[^\\s/]+)`, 'm'))?.[1];
  if (!found) throw new Error(`go.mod does not require ${module}`);
  return found;
}
