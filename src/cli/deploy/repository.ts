import { execFile } from 'node:child_process';
import { failure } from '../failure';
import type { Io } from '../io';
import { GitFailure } from './git-failure';
import { gitSaid } from './git-said';

interface RunOptions {
  /** Text for standard input. */
  readonly input?: string;
  /** Environment variables of this one command. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Largest output of one command. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/**
 * The Git repository of a folder.
 *
 * Git runs without a shell, speaks English and never asks for a password. Credentials go through its environment, where
 * the list of processes does not show them.
 */
export class Repository {
  constructor(private readonly io: Pick<Io, 'cwd' | 'env'>) {}

  /**
   * Runs a Git command and answers what it prints, without the last line end.
   *
   * @throws ProjectError when it fails, with what Git has said.
   */
  async run(args: readonly string[], options: RunOptions = {}): Promise<string> {
    try {
      return await this.attempt(args, options);
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      throw failure({
        rule: 'git/failed',
        message: `git ${args[0]} failed: ${gitSaid(error.stderr) || `exit code ${error.code}`}`,
        hint: 'check that this is a clone of the project repository, and that its remote can be reached',
      });
    }
  }

  /**
   * The same where a failure is an answer.
   *
   * @throws GitFailure when it fails.
   */
  attempt(args: readonly string[], { input = '', env = {} }: RunOptions = {}): Promise<string> {
    return new Promise((resolve, reject) => {
      const options = {
        cwd: this.io.cwd,
        env: { ...process.env, ...this.io.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', ...env },
        maxBuffer: MAX_OUTPUT,
      };
      const child = execFile('git', args, options, (error, stdout, stderr) => {
        if (!error) resolve(stdout.replace(/\n$/, ''));
        else reject(new GitFailure(typeof error.code === 'number' ? error.code : undefined, stdout, stderr || error.message));
      });
      // Git may end before it has read everything; what counts is its exit code.
      child.stdin?.on('error', () => undefined).end(input);
    });
  }

  /** Whether a command succeeds, where its exit code is the answer. */
  async succeeds(args: readonly string[]): Promise<boolean> {
    return await this.attempt(args).then(
      () => true,
      () => false,
    );
  }

  /** The commit that a branch, tag or part of a hash names, or nothing when there is none. */
  async resolve(name: string): Promise<string | undefined> {
    return await this.attempt(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]).catch(
      () => undefined,
    );
  }
}
