import type { FakeGitlab } from '../../support/fake-gitlab/fake-gitlab';
import { TOKENS } from '../../support/fake-gitlab/fake-gitlab';
import type { PipelineRun } from './pipeline-run';
import { SECRETS } from './scratch-project';

/**
 * The secret values that can be seen after a pipeline: in logs, artifacts, comments, threads and issues. None may be.
 *
 * @param more Secrets that are made on the way.
 */
export function visibleSecrets(run: PipelineRun, { project }: FakeGitlab, more: readonly string[] = []): string[] {
  const seen: Readonly<Record<string, string>> = {
    log: run.output,
    ...run.artifacts(),
    'merge requests': JSON.stringify(project.merge_requests),
    issues: JSON.stringify(project.issues),
  };
  const secrets = [...Object.values(SECRETS), ...Object.values(TOKENS), ...more];
  return Object.entries(seen).flatMap(([where, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${where}`),
  );
}
