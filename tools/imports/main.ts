import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from './generate';

/** Folders below `src/imports` that belong to this generator alone: what it does not make is removed. */
const OWNED = ['crds', 'schemas'];

/** Regenerates `src/imports/crds` and `src/imports/schemas` from the pinned definitions beside the repository. */
async function main(): Promise<void> {
  const root = join(__dirname, '..', '..');
  const imports = join(root, 'src', 'imports');
  const files = await generate(join(root, '..', 'shared'));

  let written = 0;
  for (const [path, text] of files) {
    const target = join(imports, path);
    if (readText(target) === text) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    written += 1;
  }
  const stale = OWNED.flatMap((folder) => existing(imports, folder)).filter((path) => !files.has(path));
  for (const path of stale) rmSync(join(imports, path));
  console.log(`${files.size} files, ${written} written, ${stale.length} removed`);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Paths of all files in one of our folders, relative to `src/imports`. */
function existing(imports: string, folder: string): readonly string[] {
  mkdirSync(join(imports, folder), { recursive: true });
  return readdirSync(join(imports, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(imports.length + 1));
}

void main();
