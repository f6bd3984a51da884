import { failure } from '../failure';
import { GitError, type GitOptions, git } from '../git/git';
import type { Io } from '../io';
import { gitSaid } from './git-said';

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
  async run(args: readonly string[], options: GitOptions = {}): Promise<string> {
    try {
      return await this.attempt(args, options);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
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
   * @throws GitError when it fails.
   */
  async attempt(args: readonly string[], { input, env = {} }: GitOptions = {}): Promise<string> {
    const { cwd, env: inherited } = this.io;
    // Not even a variable of the pipeline changes the language in which Git answers.
    const printed = await git(cwd, args, { input, env: { ...inherited, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', ...env } });
    return printed.toString().replace(/\n$/, '');
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
