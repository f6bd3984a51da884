import { execFile } from 'node:child_process';

/** A Git command that has ended with an error. */
export class GitError extends Error {
  constructor(
    /** Arguments of the command. */
    readonly args: readonly string[],
    /** Exit code; absent when Git could not be started. */
    readonly code: number | undefined,
    /** What it has printed as results; `push --porcelain` tells there what became of each branch. */
    readonly stdout: string,
    /** What it has said to people. */
    readonly stderr: string,
  ) {
    super(`git ${args[0] ?? ''} failed: ${stderr.trim() || `exit code ${code}`}`);
    this.name = 'GitError';
  }
}

/** Largest output of one command: a deploy branch is some megabytes at most. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/** What a Git command is given beside its arguments. */
export interface GitOptions {
  /** Text for standard input. */
  readonly input?: string;
  /** Environment variables beside those of this process; credentials go here, where the list of processes shows none. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs Git without a shell and answers what it prints.
 *
 * It speaks English and never asks for a password: a pipeline would wait for the answer for ever.
 *
 * @throws GitError when it ends with another exit code than 0, or is not installed.
 */
export function git(cwd: string, args: readonly string[], { input = '', env = {} }: GitOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', ...env },
      encoding: 'buffer',
      maxBuffer: MAX_OUTPUT,
    } as const;
    const child = execFile('git', args, options, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else {
        const code = typeof error.code === 'number' ? error.code : undefined;
        reject(new GitError(args, code, stdout.toString(), stderr.toString() || error.message));
      }
    });
    // Git may end before it has read everything; what counts is its exit code.
    child.stdin?.on('error', () => undefined).end(input);
  });
}
