import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(__dirname, '../../src');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

const elsewhere = sources(src).filter((path) => !/^(catalog|imports)\//.test(relative(src, path)));

/** Code without comments: a docstring may name a version to explain something. */
function code(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
}

const FACTS: [what: string, pattern: RegExp][] = [
  ['a version', /['"`]v?\d+\.\d+\.\d+([-+][\w.]+)?['"`]/],
  ['a version constraint', /['"`](~>|>=|\^)\s*\d/],
  ['a container image', /['"`](docker\.io|quay\.io|ghcr\.io|registry\.k8s\.io)\//],
  ['a chart repository', /['"`](oci:\/\/[a-z]|https:\/\/[^'"`]*(charts|github\.io))/],
  ['a server type', /['"`](cx|cpx|cax|ccx)\d+['"`]/],
];

describe.each(FACTS)('%s', (_what, pattern) => {
  it('stands only in src/catalog', () => {
    const found = elsewhere.flatMap((path) => {
      const match = pattern.exec(code(path));
      return match ? [`${relative(src, path)}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('is recognised where it stands', () => {
    const catalog = sources(join(src, 'catalog')).map(code);
    expect(catalog.some((text) => pattern.test(text))).toBe(true);
  });
});
