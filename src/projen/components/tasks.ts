import { Component } from 'projen/lib/component';
import type { Project } from 'projen/lib/project';
import type { TaskStep } from 'projen/lib/task-model';
import { PLATFORM } from '../platform';
import type { ProjectRepositorySettings } from '../project-repository-spec';

/**
 * First step of every task, so that each works in a bare clone, and after a pull that has brought another version.
 *
 * projen's own shell knows no comparison by age; where there is no `sh`, only what is missing is installed.
 */
const INSTALL: TaskStep = {
  name: 'install',
  exec: 'npm ci --no-audit --no-fund',
  condition: '! test -e node_modules/.package-lock.json || sh -c "test package-lock.json -nt node_modules/.package-lock.json"',
};

/** Tasks of projen for a package that is built and released, which a project is not. */
const FOREIGN = ['build', 'pre-compile', 'compile', 'post-compile', 'test', 'package'];

/**
 * What people type after `npx projen`.
 *
 * Programs are named by their path: projen would ask `npx` for the PATH otherwise, which takes longer than most tasks.
 */
export class Tasks extends Component {
  constructor(project: Project, { format }: ProjectRepositorySettings) {
    super(project);
    for (const name of FOREIGN) project.removeTask(name);

    const typeCheck = format === 'typescript' ? [{ exec: 'node node_modules/typescript/bin/tsc' }] : [];
    const before = [INSTALL, ...typeCheck];
    project.addTask('synth', { description: 'Render the project into dist/', steps: [...before, blue('synth')] });
    project.addTask('check', { description: 'Check the project and write nothing', steps: [...before, blue('check')] });
    project.addTask('diff', {
      description: 'Render the project and compare it with what is deployed',
      steps: [...before, { exec: `${BLUE} synth` }, blue('diff')],
    });
  }
}

const BLUE = `node node_modules/${PLATFORM.name}/lib/cli/main.js`;

/** A command that takes what people add to the task. */
function blue(command: string): TaskStep {
  return { exec: `${BLUE} ${command}`, receiveArgs: true };
}
