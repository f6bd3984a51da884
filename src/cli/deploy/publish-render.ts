import { resolve } from 'node:path';
import { parseTree } from '../../review/parse-tree';
import { readTree } from '../../review/read-tree';
import { readGitTree } from '../git/read-git-tree';
import type { Io } from '../io';
import { LIBRARY } from '../library';
import { advance } from './advance';
import { checkOwnProject } from './check-own-project';
import { openDeployAccess } from './deploy-access';
import { DeployBranch } from './deploy-branch';
import { guardDeploy } from './guard-deploy';
import { newerSource } from './newer-source';
import { outcomeWords } from './outcome-words';
import { provenanceOfJob } from './provenance-of-job';
import { Repository } from './repository';
import { shortSha } from './short-sha';
import { slugOfRender } from './slug-of-render';
import { writeDotenv } from './write-dotenv';
import { writeRender } from './write-render';

/** What `blue publish` is told. */
export interface PublishOptions {
  /** Folder that `blue synth` has written to, relative to the working directory. */
  readonly dist: string;
  /** @default `deploy/<slug>` */
  readonly branch?: string;
  readonly remote: string;
  /** File for later jobs. */
  readonly dotenv?: string;
}

/**
 * Commits a render to the deploy branch: linear, with its provenance, signed when there is a key.
 *
 * There is no commit when no file has changed, and none when a newer commit of the project has been published already.
 *
 * @throws ProjectError when the guard refuses, when the render is of another project, when the push is refused, and when there is no render.
 */
export async function publishRender(io: Io, options: PublishOptions): Promise<void> {
  const dist = resolve(io.cwd, options.dist);
  const head = readTree(dist);
  const slug = slugOfRender(head, options.dist);
  checkOwnProject(io.env, head);
  const repository = new Repository(io);
  const access = await openDeployAccess(io, repository, options.remote);
  try {
    const branch = new DeployBranch(repository, access, options.branch ?? `deploy/${slug}`);
    const { subject, ...provenance } = await provenanceOfJob(io.env, repository, LIBRARY.version);
    const { tree, files } = await writeRender(repository, dist);
    io.err(
      `${branch.name}: ${files} files, rendered from ${shortSha(provenance.sourceCommit)} by blue ${provenance.blueVersion}\n`,
    );

    const result = await advance(io, repository, access, branch, async (tip) => {
      const history = tip ? await branch.history(tip) : [];
      const newer = await newerSource(repository, options.remote, provenance.sourceCommit, history);
      if (newer)
        io.err(`${branch.name}: ${shortSha(newer)} is newer than ${shortSha(provenance.sourceCommit)} and is deployed already\n`);
      if (newer) return undefined;
      guardDeploy(head, tip === undefined ? undefined : parseTree(await readGitTree(io.cwd, tip)));
      return {
        tree,
        provenance,
        subject: `${slug} at ${shortSha(provenance.sourceCommit)}: ${subject}`,
      };
    });
    if (options.dotenv) writeDotenv(io.cwd, options.dotenv, result);
    io.out(`${branch.name}: ${outcomeWords(result, access)}\n`);
  } finally {
    access.close();
  }
}
