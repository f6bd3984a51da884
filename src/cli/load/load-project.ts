import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fileError } from './file-error';
import type { LoadedProject } from './loaded-project';
import type { ProjectFile } from './project-file';

const SCRIPTS = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];
const DATA = ['.yaml', '.yml', '.json'];

/**
 * Reads a project from its file: a script that exports one by default, or the same props as YAML or JSON.
 *
 * @throws ProjectError when the file is not there, cannot be read, or holds no project.
 */
export async function loadProject(file: ProjectFile): Promise<LoadedProject> {
  if (!existsSync(file.path)) {
    throw fileError('file/missing', {
      message: 'does not exist',
      hint: 'name the project file, for example: blue synth path/to/project.ts',
    });
  }

  const extension = extname(file.path);
  if (SCRIPTS.includes(extension)) return (await import('./load-script.js')).loadScript(file);
  if (DATA.includes(extension)) return (await import('./load-data.js')).loadData(file);
  throw fileError('file/kind', {
    message: 'is neither a script nor data, by its name',
    expected: `a name that ends in ${[...SCRIPTS, ...DATA].join(', ')}`,
  });
}
