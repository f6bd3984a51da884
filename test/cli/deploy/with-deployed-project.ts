import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { GitProject } from './git-project';

/** Gives each test of a file a project of its own whose render is deployed. */
export function withDeployedProject(use: (project: GitProject) => void): void {
  const template = new GitProject();
  beforeAll(async () => {
    await template.blue({}, 'publish');
  });
  afterAll(() => template.remove());

  let project: GitProject;
  beforeEach(() => {
    project = new GitProject(template);
    use(project);
  });
  afterEach(() => project.remove());
}
