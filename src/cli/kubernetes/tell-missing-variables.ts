import type { GitlabClient } from '../gitlab/gitlab-client';
import { readVariable } from '../gitlab/variable';
import type { Io } from '../io';

/** Names the CI variables that the hub reads and that nobody has set: Flux would wait for them without a word. */
export async function tellMissingVariables(
  io: Pick<Io, 'err'>,
  gitlab: GitlabClient,
  variables: readonly string[],
): Promise<void> {
  for (const key of variables) {
    const variable = await readVariable(gitlab, key);
    if (!variable) io.err(`warning: the CI variable ${key} is not set, and the hub waits for it\n`);
    else if (variable.value === null)
      io.err(`warning: the CI variable ${key} is hidden, so the hub cannot read it; make it anew, masked only\n`);
  }
}
