import { existsSync, readdirSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { Command } from 'commander';
import type { Issue } from '../../base/issue';
import { ProjectError } from '../../base/project-error';
import type { ProjectRepositoryOptions } from '../../projen/project-repository-options';
import { Reporter } from '../reporter';
import type { Session } from '../session';

type InitOptions = Omit<ProjectRepositoryOptions, 'outdir' | 'name'> & { readonly name?: string; readonly json?: boolean };

/** What a folder may hold: a repository that GitLab has just made. */
const HARMLESS = ['.git', 'README.md'];

/** `blue project init`: makes the repository of a project. */
export function projectInitCommand(session: Session): Command {
  return new Command('init')
    .description('Make the repository of a project.')
    .argument('<folder>', 'folder to make it in, new or empty')
    .option('--gitlab-project-id <number>', 'number of the repository in GitLab', numberOrText)
    .option('--base-domain <domain>', "domain of the environment, for example 'example.m2mgate.cloud'")
    .option('--slug <name>', 'short name of the environment (default: the domain with dots as dashes)')
    .option('--name <name>', 'name of the repository, as package.json says it (default: the name of the folder)')
    .option('--format <format>', 'typescript for project.ts, yaml for project.yaml (default: typescript)')
    .option('--platform-version <version>', 'version of @m2mgate/blue (default: this one)')
    .option('--npm-registry <url>', 'registry that serves @m2mgate/blue (default: the one npm is set up with)')
    .option('--deps <packages...>', 'further packages that the project file imports')
    .option('--runner-tags <tags...>', 'tags of the runners that may take the jobs')
    .option('--node-image <image>', 'image of the jobs, with Node and Git')
    .option('--tofu-image <image>', 'image of the jobs that run OpenTofu, with Node, Git and tofu')
    .option('--json', 'print one JSON document')
    .action((folder: string, options: InitOptions) => init(session, folder, options));
}

async function init(session: Session, folder: string, { json, ...given }: InitOptions): Promise<void> {
  const outdir = resolve(session.io.cwd, folder);
  const reporter = new Reporter(session.io, { file: folder, json, outcome: 'nothing was written' });
  session.reporter = reporter;

  const { checkOptions } = await import('../../projen/check-options.js');
  const options = { name: nameFrom(outdir), ...given, outdir };
  const issues = [...checkFolder(outdir), ...checkOptions(options, { isNew: true }).map(asFlag)];
  if (issues.length > 0) throw new ProjectError(issues);

  const { scaffold } = await import('../../projen/scaffold.js');
  scaffold(options);
  const path = relative(session.io.cwd, outdir) || '.';
  reporter.succeeded([], `${options.name}: the repository is in ${path}\n\n${nextSteps(path)}`, {
    name: options.name,
    folder: path,
  });
}

function checkFolder(outdir: string): Issue[] {
  if (!existsSync(outdir) || readdirSync(outdir).every((name) => HARMLESS.includes(name))) return [];
  return [
    {
      severity: 'error',
      field: '',
      rule: 'repository/not-empty',
      message: 'is not empty',
      expected: 'a new or empty folder, or the clone of an empty repository',
      hint: 'name another folder; a repository that exists is brought up to date by npx projen',
    },
  ];
}

/** People have typed a flag and not a field. */
function asFlag(issue: Issue): Issue {
  return {
    ...issue,
    field: issue.field.replace(/^\w+/, (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`),
  };
}

/** What is no number is left for the check to name. */
function numberOrText(text: string): unknown {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The name of a folder as a name of a package. */
function nameFrom(outdir: string): string {
  return basename(outdir)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function nextSteps(path: string): string {
  return [
    'Next:',
    ...(path === '.' ? [] : [`  cd ${/\s/.test(path) ? `'${path}'` : path}`]),
    '  npm install               # installs the platform and writes package-lock.json',
    '  npx projen synth          # renders the project into dist/',
    '  git init -b main && git add . && git commit -m "Make the project"',
    '',
    'README.md says which CI variables GitLab must have before the first merge request.',
  ].join('\n');
}
