import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CliResult, type Workspace, workspace } from '../run-cli';
import { smallRender } from './small-render';

/** Branch that the small render is published to. */
export const BRANCH = 'deploy/example-m2mgate-cloud';

/** Git commits of tests are by nobody in particular. */
const PERSON = {
  GIT_AUTHOR_NAME: 'Erika',
  GIT_AUTHOR_EMAIL: 'erika@example.com',
  GIT_COMMITTER_NAME: 'Erika',
  GIT_COMMITTER_EMAIL: 'erika@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/**
 * The clone of a project repository, with something rendered in it, and the bare repository that it was cloned from.
 */
export class GitProject {
  readonly workspace: Workspace;
  /** The clone, in which commands run. */
  readonly folder: string;
  /** The bare repository. */
  readonly remote: string;
  readonly dist: string;

  /** @param like Another one to begin as a copy of, which is quicker than making one. */
  constructor(like?: GitProject) {
    this.workspace = workspace({});
    this.folder = join(this.workspace.folder, 'work');
    this.remote = join(this.workspace.folder, 'remote.git');
    this.dist = join(this.folder, 'dist');
    if (like) cpSync(like.workspace.folder, this.workspace.folder, { recursive: true });
    else this.make();
  }

  private make(): void {
    execFileSync('git', ['init', '--quiet', '--template=', '--bare', '--initial-branch=main', this.remote]);
    execFileSync('git', ['init', '--quiet', '--template=', '--initial-branch=main', this.folder]);
    this.git('remote', 'add', 'origin', '../remote.git');
    writeFileSync(join(this.folder, '.gitignore'), 'dist/\npreview/\n*.env\n');
    this.commit('Make the project');
    smallRender(this.dist);
  }

  /** Runs a command in the clone, in an environment without anything else. */
  blue(env: Readonly<Record<string, string>>, ...argv: string[]): Promise<CliResult> {
    return this.workspace.blueOn({ cwd: this.folder, env }, ...argv);
  }

  /** Runs Git in the clone. */
  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      env: { ...process.env, ...PERSON },
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  }

  /** Runs Git in the bare repository. */
  remoteGit(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.remote,
      env: { ...process.env, ...PERSON },
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  }

  /** Commits a change of the project file to main and pushes it. */
  commit(message: string): string {
    writeFileSync(join(this.folder, 'project.ts'), `// ${message}\n`);
    this.git('add', '--all');
    this.git('commit', '--quiet', '-m', message);
    this.git('push', '--quiet', 'origin', 'HEAD:main');
    return this.git('rev-parse', 'HEAD');
  }

  /** Newest deploy commit, or nothing. */
  get deployed(): string | undefined {
    return this.remoteGit('for-each-ref', '--format=%(objectname)', `refs/heads/${BRANCH}`) || undefined;
  }

  /** Trailers of a deploy commit, one on a line. */
  trailers(commit = BRANCH): string[] {
    return this.remoteGit('log', '-1', '--format=%(trailers:only,unfold)', commit).split('\n');
  }

  /** Files of a deploy commit. */
  files(commit = BRANCH): string[] {
    return this.remoteGit('ls-tree', '-r', '--name-only', commit).split('\n');
  }

  /** Deploy commits, from the newest one on. */
  get history(): string[] {
    return this.remoteGit('rev-list', BRANCH).split('\n');
  }

  /** Runs a shell script in the bare repository at every push, before it is accepted. */
  preReceive(script: string): void {
    const hook = join(this.remote, 'hooks/pre-receive');
    mkdirSync(dirname(hook), { recursive: true });
    writeFileSync(hook, `#!/bin/sh\n${script}\n`);
    chmodSync(hook, 0o755);
  }

  /** A folder with a `git` that writes down what it is asked, runs a script, and then does it: for the search path. */
  spyOnGit(script = ''): { readonly PATH: string; calls(): string } {
    const bin = join(this.workspace.folder, 'bin');
    const log = join(bin, 'calls.log');
    mkdirSync(bin, { recursive: true });
    writeFileSync(log, '');
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    writeFileSync(join(bin, 'git'), `#!/bin/sh\necho "$@" >> '${log}'\nREAL='${real}'\n${script}\nexec "$REAL" "$@"\n`);
    chmodSync(join(bin, 'git'), 0o755);
    return { PATH: `${bin}:${process.env['PATH']}`, calls: () => readFileSync(log, 'utf8') };
  }

  remove(): void {
    this.workspace.remove();
  }
}
