import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { arch, env, platform } from 'node:process';
import type { Program } from './program';

/** Folder of all built programs, outside the tree. `BLUE_ENGINES_CACHE` names another one. */
export function cacheFolder(): string {
  return env['BLUE_ENGINES_CACHE'] || join(homedir(), '.cache', 'blue-engines');
}

/** Folder of one program at one version, built in one way for one kind of machine. */
export function programFolder({ name, version, recipe }: Program): string {
  const key = createHash('sha256')
    .update(JSON.stringify([platform, arch, name, version, recipe]))
    .digest('hex');
  return join(cacheFolder(), `${name}-${version}-${key.slice(0, 10)}`);
}

/** The file that runs a program; it is there once the program is built. */
export function programFile(program: Program): string {
  return join(programFolder(program), program.file);
}

export function isBuilt(program: Program): boolean {
  return existsSync(programFile(program));
}
