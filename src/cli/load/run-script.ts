import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';
import { ProjectError } from '../../base/project-error';
import { fileError } from './file-error';
import type { ProjectFile } from './project-file';
import { projectRequire } from './project-require';
import { throwPosition } from './throw-position';

/**
 * Runs a bundled script in this process and answers its default export.
 *
 * @throws ProjectError when the script throws.
 */
export async function runScript(file: ProjectFile, code: string): Promise<unknown> {
  const require = projectRequire(file.path, await import('../../index.js'));
  const module: { exports: unknown } = { exports: {} };
  try {
    const script = compileFunction(code, ['exports', 'require', 'module', '__filename', '__dirname'], { filename: file.path });
    script(module.exports, require, module, file.path, dirname(file.path));
    return defaultExport(module.exports);
  } catch (error) {
    if (error instanceof ProjectError) throw error;
    throw fileError('file/threw', {
      message: `throws ${firstLine(error)}`,
      ...throwPosition(error, code, file),
      ...(isMissingModule(error) && { hint: 'install what package.json names: npm ci' }),
    });
  }
}

/** A script in the old way has no default export, but assigns `module.exports`. */
function defaultExport(exports: unknown): unknown {
  if (typeof exports !== 'object' || exports === null) return exports;
  if ('default' in exports) return exports.default;
  return Object.getPrototypeOf(exports) === Object.prototype ? undefined : exports;
}

function firstLine(error: unknown): string {
  return String(error).split('\n')[0] ?? '';
}

function isMissingModule(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
}
