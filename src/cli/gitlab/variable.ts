import type { GitlabClient } from './gitlab-client';
import type { Purpose } from './purpose';

/** A CI variable of a project, as GitLab's API gives it; only what is used of it. */
export interface Variable {
  readonly key: string;
  /** Null when the variable is hidden: then nobody can read it any more. */
  readonly value: string | null;
  readonly masked: boolean;
  readonly protected: boolean;
  readonly hidden?: boolean;
}

/** A variable as it shall be. */
export interface WantedVariable {
  readonly key: string;
  readonly value: string;
  /** Keeps the value out of job logs; it must be one line without spaces of at least eight characters. */
  readonly masked: boolean;
  readonly description: string;
}

const PURPOSE: Purpose = { doing: 'read and store CI variables', role: 'Maintainer' };

/** Reads a variable of all environments, or nothing when there is none. */
export async function readVariable(gitlab: GitlabClient, key: string): Promise<Variable | undefined> {
  return await gitlab.find<Variable>(variablePath(gitlab, key), PURPOSE);
}

/**
 * Stores a variable: protected, never expanded, and masked but not hidden, because External Secrets in the hub reads it.
 *
 * A hidden one is made anew, since GitLab does not show it again.
 *
 * @returns what became of it.
 * @throws GitlabError when GitLab refuses.
 */
export async function storeVariable(
  gitlab: GitlabClient,
  { key, value, masked, description }: WantedVariable,
): Promise<'created' | 'updated' | 'unchanged'> {
  const path = variablePath(gitlab, key);
  const wanted = { value, masked, protected: true, raw: true, variable_type: 'env_var', description };
  const existing = await readVariable(gitlab, key);
  if (existing && existing.value === null) await gitlab.delete(path, PURPOSE);
  if (!existing || existing.value === null) {
    await gitlab.post(`${gitlab.project}/variables`, PURPOSE, { key, environment_scope: '*', ...wanted });
    return existing ? 'updated' : 'created';
  }
  if (existing.value === value && existing.masked === masked && existing.protected) return 'unchanged';
  await gitlab.put(path, PURPOSE, wanted);
  return 'updated';
}

/** There may be others of the same name for single environments. */
function variablePath(gitlab: GitlabClient, key: string): string {
  return `${gitlab.project}/variables/${key}?filter[environment_scope]=*`;
}
