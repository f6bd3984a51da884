import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ProjectError } from '../base/project-error';

/** What a write has changed on disk. */
export interface WriteReport {
  readonly written: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Size of the whole output in bytes. */
  readonly bytes: number;
}

/** Folders whose every YAML file is ours. Beside cdk.tf.json a folder also holds what OpenTofu puts there. */
const OWNED_FOLDERS = ['hub', 'cluster'];

/**
 * Brings a folder to exactly the given files, touching only what differs.
 *
 * Equal files are not written again, so a second synth writes nothing. Files that Blue no longer renders are
 * removed, and with them folders that become empty: Flux reads an empty folder as "delete everything". Files that
 * are not Blue's are left alone.
 *
 * @param outDir Folder to write to; created when absent.
 * @param files Text by path relative to the folder, with forward slashes.
 * @throws ProjectError when the folder cannot be written.
 */
export function writeOutput(outDir: string, files: ReadonlyMap<string, string>): WriteReport {
  try {
    let written = 0;
    let bytes = 0;
    const folders = new Folders();
    for (const [path, text] of files) {
      bytes += Buffer.byteLength(text);
      if (writeWhenDifferent(join(outDir, path), text, folders)) written++;
    }
    const removed = OWNED_FOLDERS.reduce((sum, folder) => sum + removeStale(outDir, join(outDir, folder), files), 0);
    return { written, removed, unchanged: files.size - written, bytes };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new ProjectError([
      {
        severity: 'error',
        field: '',
        rule: 'output/write',
        message: `cannot write ${error.path ?? outDir}: ${error.code}`,
        hint: 'check that the output folder may be written, or choose another with --out',
      },
    ]);
  }
}

/** What the folders of the output held before, each read once: asking for a file that is not there is slow. */
class Folders {
  private readonly names = new Map<string, ReadonlySet<string>>();

  /** Whether a file may be there; its folder is there afterwards. */
  has(path: string): boolean {
    const folder = dirname(path);
    let names = this.names.get(folder);
    if (!names) {
      names = new Set(entries(folder).map(({ name }) => name));
      if (names.size === 0) mkdirSync(folder, { recursive: true });
      this.names.set(folder, names);
    }
    return names.has(basename(path));
  }
}

function writeWhenDifferent(path: string, text: string, folders: Folders): boolean {
  if (folders.has(path) && readFileSync(path, 'utf8') === text) return false;
  writeFileSync(path, text);
  return true;
}

/** Removes rendered files that are rendered no more; answers how many. */
function removeStale(outDir: string, folder: string, files: ReadonlyMap<string, string>): number {
  let removed = 0;
  for (const entry of entries(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removed += removeStale(outDir, path, files);
    else if (entry.name.endsWith('.yaml') && !files.has(relative(outDir, path).split(sep).join('/'))) {
      rmSync(path);
      removed++;
    }
  }
  if (removed > 0 && entries(folder).length === 0) rmdirSync(folder);
  return removed;
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
