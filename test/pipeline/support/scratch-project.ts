import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { FakeGitlab, TOKENS } from '../../support/fake-gitlab/fake-gitlab';
import { git } from './git';
import { PipelineRun } from './pipeline-run';
import { BLUE, NPM_STAND_IN, TOFU_STAND_IN, writePrograms } from './programs';

const root = join(__dirname, '../../..');

/** Values of CI variables that must not turn up anywhere. */
export const SECRETS = {
  TF_STATE_PASSPHRASE: 'canary-passphrase-1234567890',
  HCLOUD_TOKEN_READONLY: 'canary-hcloud-readonly',
  TF_VAR_hcloud_token: 'canary-hcloud-provider',
  TF_VAR_cluster_hcloud_token: 'canary-hcloud-cluster',
  TF_VAR_ssh_private_key: 'canary-ssh-private-key',
  TF_VAR_registry_robot_password: 'canary-registry-password',
  BACKUP_S3_ACCESS_KEY_ID: 'canary-backup-key-id',
  BACKUP_S3_SECRET_ACCESS_KEY: 'canary-backup-secret',
} as const;

/** The other variables that GitLab would give the jobs. */
const OPEN = { TF_VAR_ssh_public_key: 'ssh-ed25519 AAAA example', TF_VAR_admin_sources: '["203.0.113.0/24"]' };

/** What has happened in GitLab. */
export interface Event {
  /** Branch or commit that the pipeline runs on. @default 'main' */
  readonly ref?: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Only these jobs, as when somebody presses their buttons again. @default those of the pipeline that wait for nobody */
  readonly jobs?: readonly string[];
}

interface ScratchOptions {
  /** Lines of shell that are the program `tofu`. @default one that plays it */
  readonly tofu?: string;
  /** Further variables of the jobs. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A project in GitLab, with its repository and pipelines, all of it on this machine and in a temporary folder. */
export class ScratchProject {
  private pipelines = 0;

  private constructor(
    readonly folder: string,
    readonly gitlab: FakeGitlab,
    /** Folder with the programs that jobs find first. */
    private readonly bin: string,
    /** Variables that all jobs have. */
    readonly variables: Record<string, string>,
  ) {}

  /** Makes the project with `blue project init` and pushes it. Its jobs install nothing: what they need is linked. */
  static async create({ tofu = TOFU_STAND_IN, environment = {} }: ScratchOptions = {}): Promise<ScratchProject> {
    const project = await ScratchProject.begin({ npm: NPM_STAND_IN, tofu }, environment);
    execFileSync(process.execPath, [
      BLUE,
      ...['project', 'init', project.work, '--name', 'example'],
      ...['--gitlab-project-id', '570', '--base-domain', 'example.m2mgate.cloud'],
    ]);
    // What npm install writes; the stand-in of npm does not read it.
    writeFileSync(join(project.work, 'package-lock.json'), '{}\n');
    project.push();
    return project;
  }

  /** An empty project, whose jobs run the real npm. */
  static async empty(): Promise<ScratchProject> {
    return await ScratchProject.begin({ tofu: TOFU_STAND_IN }, {});
  }

  private static async begin(bin: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>>) {
    const folder = mkdtempSync(join(tmpdir(), 'blue-pipeline-'));
    mkdirSync(join(folder, 'home'));
    git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', 'remote.git');
    return new ScratchProject(folder, await new FakeGitlab().start(), writePrograms(folder, bin), { ...environment });
  }

  /** Makes what is in the working folder the first commit. */
  push(): void {
    git(this.work, 'init', '--quiet', '--initial-branch=main');
    git(this.work, 'remote', 'add', 'origin', this.remote);
    this.commit({}, 'Make the project');
  }

  /** Address of the repository. */
  get remote(): string {
    return join(this.folder, 'remote.git');
  }

  /** Where a developer works. */
  get work(): string {
    return join(this.folder, 'work');
  }

  /** Writes files, commits and pushes them. Answers the commit. */
  commit(files: Readonly<Record<string, string>>, message: string, branch = 'main'): string {
    git(this.work, 'checkout', '--quiet', '-B', branch);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.work, path)), { recursive: true });
      writeFileSync(join(this.work, path), text);
    }
    git(this.work, 'add', '--all');
    git(this.work, 'commit', '--quiet', '--allow-empty', '--message', message);
    git(this.work, 'push', '--quiet', '--force', 'origin', branch);
    return git(this.work, 'rev-parse', 'HEAD');
  }

  /** A file as the developer has it. */
  read(path: string): string {
    return readFileSync(join(this.work, path), 'utf8');
  }

  /** Newest commit of a branch. */
  head(branch: string): string {
    return git(this.folder, '--git-dir', this.remote, 'rev-parse', branch);
  }

  /** Deploy commits, the newest first, as `git log` formats them. */
  deployed(format = '%s'): string[] {
    const branches = git(this.folder, '--git-dir', this.remote, 'branch', '--list', 'deploy/*');
    if (branches === '') return [];
    return git(this.folder, '--git-dir', this.remote, 'log', `--format=${format}`, 'deploy/example-m2mgate-cloud').split('\n');
  }

  /** Files of a deploy commit. */
  deployedFiles(commit = 'deploy/example-m2mgate-cloud'): string[] {
    return git(this.folder, '--git-dir', this.remote, 'ls-tree', '-r', '--name-only', commit).split('\n');
  }

  /** Runs the pipeline that GitLab would make of an event, in a fresh clone. */
  async pipeline({ ref = 'main', ...event }: Event): Promise<PipelineRun> {
    this.pipelines += 1;
    const folder = join(this.folder, `pipeline-${this.pipelines}`);
    git(this.folder, 'clone', '--quiet', this.remote, folder);
    git(folder, 'checkout', '--quiet', '-B', 'main', ref);
    return await this.run(folder, event);
  }

  /** Runs further jobs of a pipeline, with the artifacts that it has so far. */
  async resume(run: PipelineRun, event: Required<Omit<Event, 'ref'>>): Promise<PipelineRun> {
    return await this.run(run.folder, event);
  }

  private async run(folder: string, { variables, jobs = [] }: Omit<Event, 'ref'>): Promise<PipelineRun> {
    const given = {
      CI_API_V4_URL: this.gitlab.url,
      CI_PROJECT_ID: '570',
      CI_PIPELINE_IID: String(this.pipelines),
      CI_JOB_TOKEN: TOKENS.job,
      BLUE_GITLAB_TOKEN: TOKENS.api,
      BLUE_COMMENT_TOKEN: TOKENS.api,
      ...SECRETS,
      ...OPEN,
      ...this.variables,
      ...variables,
    };
    const argv = [
      join(root, 'node_modules/gitlab-ci-local/dist/index.js'),
      // Its own check of what is needed takes a manual job that has been started for one that never is.
      ...jobs,
      ...(jobs.length > 0 ? ['--manual', 'apply'] : []),
      ...['--force-shell-executor', '--shell-isolation', '--no-artifacts-to-source', '--color=false', '--concurrency', '1'],
      ...['--home', join(this.folder, 'home'), '--ignore-predefined-vars', Object.keys(given).join(',')],
      ...Object.entries(given).flatMap(([name, value]) => ['--variable', `${name}=${value}`]),
    ];
    const env = {
      ...withoutTerraform(process.env),
      PATH: `${this.bin}${delimiter}${process.env['PATH']}`,
      HOME: join(this.folder, 'home'),
      CHECKPOINT_DISABLE: '1',
    };
    return await new Promise((resolve, reject) => {
      let output = '';
      const child = spawn(process.execPath, argv, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
      child.on('error', reject);
      child.on('close', (code) => resolve(new PipelineRun(folder, code === 0, output)));
    });
  }

  async remove(): Promise<void> {
    await this.gitlab.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What the owner of the machine has set up for OpenTofu would be set up for the jobs as well. */
function withoutTerraform(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TF_')));
}
