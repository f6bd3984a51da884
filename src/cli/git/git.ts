import { execFile } from 'node:child_process';

/** A Git command that has ended with an error. */
export class GitError extends Error {
  constructor(
    /** Arguments of the command. */
    readonly args: readonly string[],
    /** Exit code; absent when Git could not be started. */
    readonly code: number | undefined,
    /** What Git has said. */
    readonly stderr: string,
  ) {
    super(`git ${args[0] ?? ''} failed: ${stderr.trim() || `exit code ${code}`}`);
    this.name = 'GitError';
  }
}

/** Largest output of one command: a deploy branch is some megabytes at most. */
const MAX_OUTPUT = 512 * 1024 * 1024;

/**
 * Runs Git without a shell and answers what it prints.
 *
 * It never asks for a password: a pipeline would wait for the answer for ever.
 *
 * @param input Text for its standard input.
 * @throws GitError when it ends with another exit code than 0, or is not installed.
 */
export function git(cwd: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
    const child = execFile('git', args, { cwd, env, encoding: 'buffer', maxBuffer: MAX_OUTPUT }, (error, out, err) => {
      if (!error) resolve(out);
      else reject(new GitError(args, typeof error.code === 'number' ? error.code : undefined, err.toString() || error.message));
    });
    // Git may end before it has read everything; what counts is its exit code.
    child.stdin?.on('error', () => undefined).end(input);
  });
}
