import { build } from '../../src/project/build';
import { environment } from './environment';

/** Every file of the thesis' example project, with what a test wants to be different. */
export function render(change: Record<string, unknown> = {}): ReadonlyMap<string, string> {
  const { files, issues } = build(environment(change));
  if (issues.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(issues, undefined, 2));
  return files;
}
