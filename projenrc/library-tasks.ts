import type { TaskStep } from 'projen';
import { Component } from 'projen';
import type { TypeScriptProject } from 'projen/lib/typescript';

/** First step of whatever must work in a bare clone. */
const INSTALL: TaskStep = {
  name: 'install',
  exec: 'npm ci --no-audit --no-fund',
  condition: 'sh -c "test ! -e node_modules/.package-lock.json"',
};
/** The native compiler, as in the repositories of projects; lib/ is compiled by the one that also writes declarations for 5.9. */
const TYPE_CHECK = 'node node_modules/typescript-7/bin/tsc --noEmit';
const BUILD_WHEN_STALE: TaskStep = { name: 'build', exec: 'node tools/build/build.mjs --when-stale' };

/** The tasks of this repository: everything a person or the pipeline types after `npx projen`. */
export class LibraryTasks extends Component {
  constructor(project: TypeScriptProject) {
    super(project);

    this.compile(project);
    this.synth(project);
    this.test(project);
    this.bench(project);
    this.import(project);
  }

  /** Types and plain modules by tsc, the command as bundles by esbuild. */
  private compile(project: TypeScriptProject) {
    project.compileTask.reset('node tools/build/build.mjs');
  }

  private synth(project: TypeScriptProject) {
    project.addTask('synth', {
      description: 'Render all examples into dist/',
      steps: [INSTALL, BUILD_WHEN_STALE, { exec: `${TYPE_CHECK} -p examples` }, { exec: 'node tools/examples/render.mjs' }],
    });
  }

  private test(project: TypeScriptProject) {
    project.testTask.reset();
    for (const step of [INSTALL, BUILD_WHEN_STALE])
      project.testTask.exec(step.exec ?? '', { name: step.name, condition: step.condition });
    project.testTask.exec('biome check --error-on-warnings .', { name: 'lint' });
    project.testTask.exec(`${TYPE_CHECK} -p test`, { name: 'type-check' });
    project.testTask.exec('npm ci --no-audit --no-fund --ignore-scripts --prefix test/cdktn', {
      name: 'cdktn',
      condition: 'sh -c "test ! -e test/cdktn/node_modules/.package-lock.json"',
    });
    project.testTask.exec('vitest run', { receiveArgs: true });

    project.addTask('test:pipeline', {
      description: 'Run the pipeline of a project repository with gitlab-ci-local, and what publishes by Git (Git, rsync)',
      steps: [INSTALL, BUILD_WHEN_STALE, { exec: 'vitest run --config test/pipeline/vitest.config.mts', receiveArgs: true }],
    });
    project.addTask('test:engines', {
      description: 'Run what is rendered against real servers; builds and fetches them first (Go, Java, Maven)',
      steps: [INSTALL, { exec: 'tsx tools/engines/main.ts', receiveArgs: true }],
    });
    project.addTask('test:watch', { description: 'Run the tests of changed files again and again', exec: 'vitest' });
  }

  private bench(project: TypeScriptProject) {
    project.addTask('bench', {
      description: 'Measure the speed budgets as ratios',
      steps: [INSTALL, BUILD_WHEN_STALE, { exec: 'node tools/bench/bench.mjs', receiveArgs: true }],
    });
  }

  private import(project: TypeScriptProject) {
    project.addTask('import', {
      description: 'Generate again what is made from custom resource definitions and from the specification',
      steps: [
        INSTALL,
        { exec: 'tsx tools/imports/main.ts' },
        { exec: 'tsx tools/spec/main.ts' },
        { exec: 'tsx tools/jsii/main.ts' },
      ],
    });
    project.addTask('import:terraform', {
      description: 'Generate the Terraform bindings again; builds OpenTofu and the providers with Go',
      steps: [
        INSTALL,
        { exec: 'npm ci --no-audit --no-fund --ignore-scripts --prefix tools/terraform' },
        { exec: 'tsx tools/terraform/main.ts', receiveArgs: true },
      ],
    });
  }
}
