import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Repository } from './repository';

/** What Flux and reviews need of a render. Terraform stays out, and so does whatever else lies in the folder. */
const PUBLISHED = /^(?:hub|cluster)\/.+\.yaml$|^inventory\.json$/;

/**
 * Stores a render in the repository, as the tree of a commit to come.
 *
 * Neither the working tree nor its index is touched, and neither `.gitignore` nor `.gitattributes` takes part: the files
 * are stored byte for byte.
 *
 * @param folder Absolute path that `blue synth` has written to.
 * @returns Hash of the tree, the same for the same files, and how many files it has.
 */
export async function writeRender(repository: Repository, folder: string): Promise<{ tree: string; files: number }> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => PUBLISHED.test(path))
    .sort();
  const blobs = await repository.run(['hash-object', '-w', '--no-filters', '--stdin-paths'], {
    input: paths.map((path) => `${join(folder, path)}\n`).join(''),
  });
  const hashes = blobs.split('\n');
  const entries = paths.map((path, index) => `100644 ${hashes[index]} 0\t${path}\0`).join('');

  const scratch = await mkdtemp(join(tmpdir(), 'blue-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(scratch, 'index') };
    await repository.run(['update-index', '-z', '--index-info'], { input: entries, env });
    return { tree: await repository.run(['write-tree'], { env }), files: paths.length };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
