import { git } from './git';

/**
 * Reads all files of a commit, without checking it out.
 *
 * @param ref Branch, tag or commit, for example `origin/deploy/example`.
 * @returns Text by path, with forward slashes.
 * @throws GitError when there is no such commit.
 */
export async function readGitTree(cwd: string, ref: string): Promise<ReadonlyMap<string, string>> {
  const tree = (await git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{tree}`])).toString().trim();
  const blobs = (await git(cwd, ['ls-tree', '-r', '-z', '--full-tree', tree]))
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, hash, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return hash && path ? [{ hash, path }] : [];
    });
  const contents = await git(cwd, ['cat-file', '--batch'], { input: blobs.map(({ hash }) => `${hash}\n`).join('') });

  // Every answer is a line "<hash> blob <size>", then so many bytes and a line end.
  const files = new Map<string, string>();
  let position = 0;
  for (const { path } of blobs) {
    const lineEnd = contents.indexOf('\n', position);
    const size = Number(contents.toString('utf8', position, lineEnd).split(' ')[2]);
    files.set(path, contents.toString('utf8', lineEnd + 1, lineEnd + 1 + size));
    position = lineEnd + 1 + size + 1;
  }
  return files;
}
