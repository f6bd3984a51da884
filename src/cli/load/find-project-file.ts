import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { ProjectFile } from './project-file';

/** Names of project files, the preferred one first. */
const NAMES = ['project.ts', 'project.mts', 'project.js', 'project.yaml', 'project.yml', 'project.json'];

/**
 * The project file that is meant: the file named, the one in the folder named, or the one in the working directory.
 *
 * Where there is none, it is the preferred one; loading it will say that it does not exist.
 */
export function findProjectFile(cwd: string, name = '.'): ProjectFile {
  const path = resolve(cwd, name);
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const file = isFolder ? join(path, NAMES.find((candidate) => existsSync(join(path, candidate))) ?? 'project.ts') : path;
  return { path: file, name: relative(cwd, file).split(sep).join('/') };
}
