import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cacheFolder, isBuilt, programFolder } from './cache';
import type { Program } from './program';
import { loggedCommands } from './run-command';

/**
 * Brings a program into the cache. It is made in a folder of its own and moved when it is whole, so that what is in the
 * cache always works, also after a build that was cut off, and two builds at once do not harm each other.
 *
 * @throws Error that says why the program cannot be made.
 */
export async function buildProgram(program: Program): Promise<void> {
  mkdirSync(cacheFolder(), { recursive: true });
  const target = programFolder(program);
  const temporary = mkdtempSync(join(cacheFolder(), `.${basename(target)}-`));
  const folder = join(temporary, 'program');
  mkdirSync(folder);
  try {
    await program.build(folder, loggedCommands(join(temporary, 'log.txt'), folder));
    if (!existsSync(join(folder, program.file))) throw new Error(`the build made no ${program.file}`);
    moveInto(folder, target, program);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function moveInto(folder: string, target: string, program: Program): void {
  try {
    renameSync(folder, target);
  } catch (error) {
    // Somebody else was faster.
    if (!isBuilt(program)) throw error;
  }
}
