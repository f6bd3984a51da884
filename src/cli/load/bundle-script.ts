import { dirname, posix } from 'node:path';
import { type BuildFailure, buildSync, type Message } from 'esbuild';
import type { Issue } from '../../base/issue';
import { ProjectError } from '../../base/project-error';
import type { ProjectFile } from './project-file';

/**
 * Makes one CommonJS text of a script and the files of the project that it imports; packages stay outside.
 *
 * The text ends with an inline source map.
 *
 * @throws ProjectError with one issue for each syntax error, at its line.
 */
export function bundleScript(file: ProjectFile): string {
  try {
    const { outputFiles } = buildSync({
      absWorkingDir: dirname(file.path),
      entryPoints: [file.path],
      // Nothing is written; the folder only makes the paths of the source map relative to the script.
      outdir: dirname(file.path),
      allowOverwrite: true,
      bundle: true,
      packages: 'external',
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // Whatever is loaded goes through our own require, which knows the copies to share.
      supported: { 'dynamic-import': false },
      sourcemap: 'inline',
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0]?.text ?? '';
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    throw new ProjectError(error.errors.map((message) => syntaxError(message, file)));
  }
}

function syntaxError({ text, location }: Message, file: ProjectFile): Issue {
  return {
    severity: 'error',
    field: '',
    rule: 'file/syntax',
    message: `cannot be read: ${text}`,
    ...(location && {
      position: { line: location.line, column: location.column + 1 },
      file: posix.join(posix.dirname(file.name), location.file),
    }),
  };
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
