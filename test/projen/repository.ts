import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { ProjectRepositoryOptions } from '../../src/projen/project-repository-options';
import { scaffold } from '../../src/projen/scaffold';

/** A project repository in a temporary folder. */
export interface Repository {
  readonly folder: string;
  /** Makes the generated files again, as `npx projen` does. */
  projen(changed?: Partial<ProjectRepositoryOptions>): void;
  read(path: string): string;
  json(path: string): Record<string, unknown>;
  /** All files, by their path. */
  files(): Record<string, string>;
  remove(): void;
}

/** Makes a project repository, as `blue project init` does. */
export function repository(options: Partial<ProjectRepositoryOptions> = {}): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'blue-repository-'));
  const all = { name: 'example', gitlabProjectId: 570, baseDomain: 'example.m2mgate.cloud', ...options, outdir: folder };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const made: Repository = {
    folder,
    projen: (changed = {}) => scaffold({ ...all, ...changed }),
    read,
    // Comments stand on lines of their own.
    json: (path) => JSON.parse(read(path).replace(/^\/\/.*$/gm, '')) as Record<string, unknown>,
    files: () => {
      const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return Object.fromEntries(
        found
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
          .sort()
          .map((path) => [path, read(path)]),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  made.projen();
  return made;
}
