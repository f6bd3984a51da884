import { Component } from 'projen';
import { GitlabConfiguration } from 'projen/lib/gitlab';
import type { TypeScriptProject } from 'projen/lib/typescript';
import { TEST_RESULTS } from './vitest';

/** Node versions the library promises to run on. */
const NODE_VERSIONS = ['20', '22', '24'];

/** The library's own `.gitlab-ci.yml`: what a person runs by hand, on every merge request and on main. */
export class GitLabPipeline extends Component {
  constructor(project: TypeScriptProject) {
    super(project);

    const pipeline = new GitlabConfiguration(project, {
      stages: ['test', 'measure', 'package'],
      workflow: {
        rules: [
          { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
          { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
          { if: '$CI_COMMIT_TAG' },
        ],
      },
      default: { image: { name: 'node:22-bookworm-slim' }, interruptible: true, cache: [{ key: 'npm', paths: ['.npm/'] }] },
      variables: { npm_config_cache: '$CI_PROJECT_DIR/.npm' },
      jobs: {
        test: {
          stage: 'test',
          image: { name: 'node:$NODE-bookworm' },
          script: ['npm ci --no-audit --no-fund', 'npx projen test'],
          // With the screenshots of the report page.
          artifacts: { paths: [TEST_RESULTS, 'coverage/report/'], expireIn: '1 week' },
        },
        'project-pipeline': {
          stage: 'test',
          image: { name: 'node:22-bookworm' },
          beforeScript: ['apt-get update -qq', 'apt-get install -qqy --no-install-recommends rsync'],
          script: ['npm ci --no-audit --no-fund', 'npx projen test:pipeline'],
        },
        'generated-files': {
          stage: 'test',
          script: ['npm ci --no-audit --no-fund', 'npx projen', 'npx projen synth', 'git diff --exit-code'],
        },
        bench: {
          stage: 'measure',
          script: ['npm ci --no-audit --no-fund', 'npx projen bench'],
          rules: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
          // A shared runner may be too busy to keep a budget that a quiet one keeps.
          allowFailure: true,
        },
        package: {
          stage: 'package',
          script: ['npm ci --no-audit --no-fund', 'npx projen compile', 'npx projen package'],
          artifacts: { paths: ['pack/'], expireIn: '1 week' },
        },
      },
    });
    // projen would turn the name of a matrix variable into snake case.
    pipeline.file.addOverride('test.parallel.matrix', [{ NODE: NODE_VERSIONS }]);
    pipeline.file.addOverride('test.before_script', [
      'apt-get update -qq',
      'apt-get install -qqy --no-install-recommends chromium fonts-dejavu-core',
    ]);
    pipeline.file.addOverride('generated-files.before_script', ['apt-get update -qq', 'apt-get install -qqy git']);
  }
}
