import { readFileSync } from 'node:fs';
import type { ProjectFile } from './project-file';

/** Statements of ES modules, and imports of other files of the project: both need the bundler. */
const NEEDS_BUNDLER = /^\s*(?:import|export)\b|\bimport\s*\(|\brequire\s*\(\s*['"`]\./m;

/**
 * The text of a project file that can run as it is: one CommonJS file, as a compiler writes it.
 *
 * Starting the bundler takes as long as loading the rest of a synth's own code, so it is spared where it has nothing to do.
 *
 * @returns undefined when the bundler is needed.
 */
export function plainScript(file: ProjectFile): string | undefined {
  if (!/\.c?js$/.test(file.path)) return undefined;
  const text = readFileSync(file.path, 'utf8');
  return NEEDS_BUNDLER.test(text) ? undefined : text;
}
