import type { ProjectSettings } from '../../src/project/project-settings';
import { resolve } from '../../src/project/resolve';

/** The thesis' example project with every default, and what a test wants to be different. */
export function environment(change: Record<string, unknown> = {}): ProjectSettings {
  const { settings, issues } = resolve({ gitlabProjectId: 570, baseDomain: 'example.m2mgate.cloud', ...change });
  if (!settings) throw new Error(JSON.stringify(issues, undefined, 2));
  return settings;
}
