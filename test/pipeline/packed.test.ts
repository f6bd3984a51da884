import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeRequest, SCHEDULE } from './support/events';
import { git } from './support/git';
import { pack } from './support/pack';
import { PackageRegistry } from './support/package-registry';
import { ScratchProject } from './support/scratch-project';

let registry: PackageRegistry;
let project: ScratchProject;
/** Where the package is installed to make repositories with it. */
let tools: string;
let npmEnv: Record<string, string>;

/** Runs a program as people do at home, also in CI, where projen only installs what a lock file says. This process, with the registry, goes on. */
const run = (cwd: string, command: string, ...args: string[]) =>
  promisify(execFile)(command, args, { cwd, env: { ...process.env, CI: '', ...npmEnv } });
const tool = (name: string) => join(tools, 'node_modules/.bin', name);

beforeAll(async () => {
  registry = await new PackageRegistry().start();
  project = await ScratchProject.empty();
  const { folder } = project;
  const packages = join(folder, 'packages');
  mkdirSync(packages);
  const older = pack(packages, '1.0.0');
  registry.publish(older.manifest, older.tarball);

  // How npm reaches the other packages is set up by whoever owns the machine; what jobs add to it must not stay there.
  const userconfig = join(folder, 'npmrc');
  const theirs = join(homedir(), '.npmrc');
  writeFileSync(userconfig, `${existsSync(theirs) ? readFileSync(theirs, 'utf8') : ''}\n@m2mgate:registry=${registry.url}\n`);
  npmEnv = {
    npm_config_userconfig: userconfig,
    npm_config_cache: join(folder, 'npm-cache'),
  };
  Object.assign(project.variables, npmEnv);

  tools = join(folder, 'tools');
  mkdirSync(tools);
  writeFileSync(join(tools, 'package.json'), '{ "private": true }');
  await run(tools, 'npm', 'install', '--no-audit', '--no-fund', '@m2mgate/blue@1.0.0');
  await run(
    folder,
    tool('blue'),
    ...['project', 'init', 'work', '--name', 'example', '--npm-registry', registry.url],
    ...['--gitlab-project-id', '570', '--base-domain', 'example.m2mgate.cloud'],
  );
  await run(project.work, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline');
  project.push();
});
afterAll(async () => {
  await project.remove();
  await registry.stop();
});

describe('a repository made from the packed package', () => {
  it('pins that version, and npm ci takes its lock file', () => {
    const { dependencies } = JSON.parse(readFileSync(join(project.work, 'package.json'), 'utf8')) as Record<string, object>;
    expect(dependencies).toEqual({ '@m2mgate/blue': '1.0.0' });
    expect(git(project.work, 'ls-files')).toContain('package-lock.json');
  });

  it('stays as it is when projen makes its files again', async () => {
    await run(project.work, join(project.work, 'node_modules/.bin/projen'));
    expect(git(project.work, 'status', '--porcelain')).toBe('');
  });

  it('renders in a bare clone by one command', async () => {
    const clone = join(project.folder, 'clone');
    git(project.folder, 'clone', '--quiet', project.remote, clone);
    await run(clone, tool('projen'), 'synth');
    expect(readdirSync(join(clone, 'dist'))).toEqual(['cluster', 'hub', 'inventory.json', 'terraform']);
    expect(git(clone, 'status', '--porcelain')).toBe('');
  });

  it('passes the jobs of a merge request in a bare clone', async () => {
    project.commit({ 'notes.md': 'Something for people.\n' }, 'Write it down', 'feature');
    project.gitlab.openMergeRequest({ title: 'Notes', source_branch: 'feature', target_branch: 'main' });
    const pipeline = await project.pipeline({ ref: 'origin/feature', variables: mergeRequest(1) });
    expect(pipeline.passed, pipeline.output).toBe(true);
    expect(pipeline.jobs).toEqual(['check', 'synth', 'plan-preview', 'preview']);
    expect(project.gitlab.project.merge_requests[0]?.discussions[0]?.notes[0]?.body).toContain('First deployment');
  });

  it('is the same when projen new makes it', async () => {
    const folder = join(project.folder, 'example');
    mkdirSync(folder);
    await run(
      folder,
      tool('projen'),
      ...['new', '--from', '@m2mgate/blue@1.0.0', '--no-git', '--npm-registry', registry.url],
      ...['--gitlab-project-id', '570', '--base-domain', 'example.m2mgate.cloud'],
    );
    const generated = git(project.work, 'ls-files')
      .split('\n')
      .filter((path) => !['package-lock.json', 'notes.md'].includes(path));
    const different = generated.filter(
      (path) => readFileSync(join(folder, path), 'utf8').trim() !== git(project.work, 'show', `main:${path}`),
    );
    expect(different).toEqual([]);
  });

  it('is offered a newer version by a merge request, which changes generated files only', async () => {
    const newer = pack(join(project.folder, 'packages'), '1.1.0', {
      'lib/catalog/pipeline-tools.js': (text) => text.replace('library/node:22-bookworm', 'library/node:24-bookworm'),
      // Another version of a tool, so that projen has something to install as well.
      'package.json': (text) => text.replace(/"tsx": "[^"]+"/, '"tsx": ">=4.23.0 <5"'),
    });
    registry.publish(newer.manifest, newer.tarball);
    const nightly = await project.pipeline({ variables: { ...SCHEDULE, CI: 'true' }, jobs: ['upgrade'] });
    expect(nightly.passed, nightly.output).toBe(true);

    const [upgrade] = project.gitlab.project.merge_requests.filter(({ title }) => title.includes('1.1.0'));
    expect(upgrade).toMatchObject({ source_branch: 'blue/upgrade-1.1.0', target_branch: 'main', state: 'opened' });
    git(project.work, 'fetch', '--quiet', 'origin');
    const changed = git(project.work, 'diff', '--name-only', 'main', 'origin/blue/upgrade-1.1.0').split('\n');
    expect(changed).toEqual(['.gitlab-ci.yml', '.projen/deps.json', 'package-lock.json', 'package.json']);
    expect(git(project.work, 'show', 'origin/blue/upgrade-1.1.0:package.json')).toContain('"@m2mgate/blue": "1.1.0"');
  });
});
