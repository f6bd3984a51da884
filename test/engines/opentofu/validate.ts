import type { Workspace } from './workspace';

interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
  readonly snippet?: { readonly context?: string | null };
}

/** What OpenTofu says against a configuration, errors and warnings, a line each with the object that is meant. */
export async function validate(workspace: Workspace): Promise<string[]> {
  const init = await workspace.run('init', '-backend=false', '-no-color');
  if (init.code !== 0) return [`error: init: ${init.output}`];
  const { stdout } = await workspace.run('validate', '-json');
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
  return diagnostics.map(({ severity, summary, detail = '', address, snippet }) =>
    [severity, address ?? snippet?.context ?? '', summary, detail].join(': '),
  );
}
