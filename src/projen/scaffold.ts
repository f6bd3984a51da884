import { ProjectRepository } from './project-repository';
import type { ProjectRepositoryOptions } from './project-repository-options';

/**
 * Makes a project repository on disk, in this process and without installing anything.
 *
 * @throws ProjectError with everything that is wrong with the options.
 */
export function scaffold(options: ProjectRepositoryOptions): void {
  // The only way to tell projen that it must not run npm afterwards.
  const before = process.env['PROJEN_DISABLE_POST'];
  process.env['PROJEN_DISABLE_POST'] = 'true';
  try {
    new ProjectRepository(options).synth();
  } finally {
    if (before === undefined) delete process.env['PROJEN_DISABLE_POST'];
    else process.env['PROJEN_DISABLE_POST'] = before;
  }
}
