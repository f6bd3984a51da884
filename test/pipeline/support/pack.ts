import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIBRARY } from './programs';

/** A package that npm has packed. */
export interface Packed {
  readonly manifest: { readonly name: string; readonly version: string };
  readonly tarball: string;
}

/**
 * Packs the compiled library as npm would publish it, at a version of its own.
 *
 * @param edit Changes files of the package before, by their path: what a later release does otherwise.
 */
export function pack(folder: string, version: string, edit: Readonly<Record<string, (text: string) => string>> = {}): Packed {
  const source = join(folder, version);
  mkdirSync(source);
  for (const path of ['lib', 'schema', '.jsii', 'package.json', 'README.md'])
    cpSync(join(LIBRARY, path), join(source, path), { recursive: true });
  const manifest = { ...(JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Packed['manifest']), version };
  writeFileSync(join(source, 'package.json'), JSON.stringify(manifest, undefined, 2));
  for (const [path, change] of Object.entries(edit)) {
    const before = readFileSync(join(source, path), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing has changed in ${path}`);
    writeFileSync(join(source, path), after);
  }
  const name = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: source,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { manifest, tarball: join(folder, name.trim()) };
}
