import { execFileSync } from 'node:child_process';

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Erika Example',
  GIT_AUTHOR_EMAIL: 'erika@example.com',
  GIT_COMMITTER_NAME: 'Erika Example',
  GIT_COMMITTER_EMAIL: 'erika@example.com',
  // Whatever the developer has set up for themselves.
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

/** Runs Git as somebody who works on the project, and answers what it prints. */
export function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', env: { ...process.env, ...IDENTITY } }).trim();
}
