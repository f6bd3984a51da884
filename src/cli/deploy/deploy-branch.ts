import { failure } from '../failure';
import { GitError } from '../git/git';
import type { DeployAccess } from './deploy-access';
import type { DeployCommit } from './deploy-commit';
import { gitSaid } from './git-said';
import { parseProvenance } from './parse-provenance';
import type { Repository } from './repository';

/** Separates the fields of a commit in Git's output; no message can hold it. */
const FIELD = '\x1f';
const RECORD = '\x1e';

/** The branch that Flux follows. */
export class DeployBranch {
  constructor(
    private readonly repository: Repository,
    private readonly access: DeployAccess,
    /** Name, for example `deploy/example`. */
    readonly name: string,
  ) {}

  /** Where the fetched branch is kept, also for other commands. */
  get ref(): string {
    return `refs/remotes/${this.access.remote}/${this.name}`;
  }

  /**
   * Fetches the branch.
   *
   * @returns its newest commit, or nothing when there is no such branch yet.
   * @throws ProjectError when the remote cannot be reached.
   */
  async fetch(): Promise<string | undefined> {
    const { url, env } = this.access;
    try {
      await this.repository.attempt(
        ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', url, `+refs/heads/${this.name}:${this.ref}`],
        { env },
      );
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (/couldn't find remote ref/.test(error.stderr)) return undefined;
      throw failure({
        rule: 'git/failed',
        message: `${this.name} cannot be fetched: ${gitSaid(error.stderr)}`,
        hint: 'check that the remote can be reached and that the credentials may read it',
      });
    }
    return await this.repository.run(['rev-parse', '--verify', this.ref]);
  }

  /** Its newest commits, from the tip on. */
  async history(tip: string, count = 200): Promise<DeployCommit[]> {
    const format = ['%H', '%s', '%(trailers:only,unfold)'].join(FIELD) + RECORD;
    const log = await this.repository.run(['log', `--max-count=${count}`, `--format=${format}`, tip]);
    return log.split(RECORD).flatMap((record) => {
      const [sha = '', subject = '', trailers = ''] = record.trim().split(FIELD);
      return sha === '' ? [] : [{ sha, subject, provenance: parseProvenance(trailers) }];
    });
  }

  /**
   * Moves the branch on to a commit, never by force.
   *
   * @returns whether it worked; `raced` when somebody else was quicker.
   * @throws ProjectError when the remote does not allow it.
   */
  async push(commit: string): Promise<'pushed' | 'raced'> {
    // A pipeline on this branch would have nothing to do. Servers that are no GitLab may know no options.
    for (const options of [['--push-option=ci.skip'], []]) {
      const result = await this.pushWith(commit, options);
      if (result !== 'no-options') return result;
    }
    return 'raced';
  }

  private async pushWith(commit: string, options: readonly string[]): Promise<'pushed' | 'raced' | 'no-options'> {
    const { url, env } = this.access;
    try {
      await this.repository.attempt(
        ['push', '--porcelain', '--no-verify', ...options, url, `${commit}:refs/heads/${this.name}`],
        { env },
      );
      return 'pushed';
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (/does not support push options/.test(error.stderr)) return 'no-options';
      const rejected = /^!\t[^\t]*\t(.*)$/m.exec(error.stdout)?.[1] ?? '';
      // The first two are found out here, the others by the server while it updates the branch.
      if (
        /\((?:non-fast-forward|fetch first|failed to update ref|cannot lock ref.*|.*reference already exists.*)\)/.test(rejected)
      )
        return 'raced';
      throw failure({
        rule: 'deploy/refused',
        message: `the remote does not let this job push to ${this.name}: ${[rejected, gitSaid(error.stderr)].filter(Boolean).join('; ')}`,
        hint: 'allow the deploy key, or who runs the pipeline, to push to the protected branch (Settings > Repository > Protected branches)',
      });
    }
  }
}
