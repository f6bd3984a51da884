import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scaffold } from '../../src/projen/scaffold';
import { SCENARIOS } from '../projen/pipeline/scenarios';
import { git } from './support/git';

const ENGINE = join(__dirname, '../../node_modules/gitlab-ci-local/dist/index.js');
const folder = mkdtempSync(join(tmpdir(), 'blue-list-'));

beforeAll(() => {
  scaffold({ name: 'example', gitlabProjectId: 570, baseDomain: 'example.m2mgate.cloud', outdir: folder });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'remote', 'add', 'origin', 'git@gitlab.example.com:m2mgate/example.git');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Make the project');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Asks gitlab-ci-local, which checks the file against GitLab's own schema first. */
function ask(flags: readonly string[], variables: Readonly<Record<string, string | undefined>>): string {
  // What is not set must not be guessed from the repository either.
  const all = { CI_COMMIT_BRANCH: undefined, CI_COMMIT_TAG: undefined, ...variables };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ENGINE,
      ...[...flags, '--home', folder, '--ignore-predefined-vars', Object.keys(all).join(',')],
      ...Object.entries(all).flatMap(([name, value]) =>
        value === undefined ? ['--unset-variable', name] : ['--variable', `${name}=${value}`],
      ),
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return stdout;
}

interface ListedJob {
  readonly name: string;
  readonly when: string;
}

// One scenario for each pipeline that there is; their variants are told apart by our own evaluator, in no time.
const different = SCENARIOS.filter(
  ({ jobs, byWorkflow }, index) => !byWorkflow && SCENARIOS.findIndex((other) => String(other.jobs) === String(jobs)) === index,
);

describe('gitlab-ci-local', () => {
  it.each(different)('lists the same jobs as GitLab would run for $name', ({ variables, jobs }) => {
    const output = ask(['--list-json'], variables);
    const listed = JSON.parse(output.slice(output.indexOf('['))) as ListedJob[];
    const names = listed
      .filter(({ when }) => when !== 'never')
      .map(({ name, when }) => (when === 'manual' ? `${name} (manual)` : name));
    expect(names).toEqual(jobs);
  });

  // It takes every manual job for one that never runs; test/projen/pipeline looks at all of them.
  it.each(different.filter(({ jobs }) => jobs.length > 1 && !jobs.some((job) => job.includes('manual'))))(
    'finds every job that another one needs for $name',
    ({ variables }) => {
      ask(['--validate-dependency-chain'], variables);
    },
  );

  it('expands the template of OpenTofu', () => {
    const expanded = ask(['--preview'], {});
    expect(expanded.match(/^ {4}TF_HTTP_ADDRESS: /gm)).toHaveLength(6);
  });
});
