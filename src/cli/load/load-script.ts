import { M2MGateProject } from '../../project/m2mgate-project';
import { bundleScript } from './bundle-script';
import { fileError } from './file-error';
import type { LoadedProject } from './loaded-project';
import { plainScript } from './plain-script';
import type { ProjectFile } from './project-file';
import { projectFiles } from './project-files';
import { runScript } from './run-script';
import { throwPosition } from './throw-position';

/**
 * Reads a project from TypeScript or JavaScript, without checking types: that is the compiler's part.
 *
 * Fields have no position: the same value can come from anywhere in a script.
 */
export async function loadScript(file: ProjectFile): Promise<LoadedProject> {
  const code = plainScript(file) ?? bundleScript(file);
  const exported = await runScript(file, code);
  if (exported === undefined) {
    throw fileError('file/no-default-export', {
      message: 'has no default export',
      expected: 'export default new M2MGateProject({ … })',
    });
  }
  if (!M2MGateProject.isProject(exported)) {
    throw fileError('file/not-a-project', {
      message: 'exports something that is not an M2MGateProject',
      expected: 'export default new M2MGateProject({ … })',
    });
  }
  const context = { files: projectFiles(file), locateThrow: (error: unknown) => throwPosition(error, code, file) };
  return { project: exported, locate: () => undefined, context };
}
