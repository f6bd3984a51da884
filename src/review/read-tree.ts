import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ProjectError } from '../base/project-error';
import type { RenderedTree } from './model/rendered-tree';
import { parseTree } from './parse-tree';

/**
 * Reads a render from the disk.
 *
 * @param folder Folder that `blue synth` has written to.
 * @throws ProjectError when there is no such folder, and with every file that is not what Blue writes.
 */
export function readTree(folder: string): RenderedTree {
  return parseTree(readTreeFiles(folder));
}

function readTreeFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of list(folder)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (isRendered(name)) files.set(name, readFileSync(path, 'utf8'));
  }
  return files;
}

function isRendered(name: string): boolean {
  return /^(?:hub|cluster)\/.+\.yaml$|^inventory\.json$|^terraform\/cdk\.tf\.json$/.test(name);
}

function list(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new ProjectError([
      {
        severity: 'error',
        field: '',
        rule: 'render/missing',
        message: `cannot read the render in ${folder}: ${error.code}`,
        hint: 'run blue synth first, or name the folder that it has written to',
      },
    ]);
  }
}
