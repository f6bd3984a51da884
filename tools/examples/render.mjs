// Renders every example into dist/: the minimal one whole, the others as a list of hashes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const { loadProject, synthesize, writeOutput } = createRequire(import.meta.url)('../../lib/cli/runtime.js');

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const WHOLE = ['minimal'];

/** One line per file, as `sha256sum` writes and checks it. */
function hashes(files) {
  return [...files]
    .sort()
    .map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`)
    .join('');
}

/** Answers whether something was written. */
function writeWhenDifferent(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  mkdirSync(dist, { recursive: true });
  writeFileSync(path, text);
  return true;
}

for (const name of readdirSync(join(root, 'examples')).filter((entry) =>
  existsSync(join(root, 'examples', entry, 'project.ts')),
)) {
  try {
    const { project, context } = await loadProject({
      path: join(root, 'examples', name, 'project.ts'),
      name: `examples/${name}/project.ts`,
    });
    const { files, warnings } = synthesize(project, context);
    for (const { field, rule, message } of warnings) console.error(`${name}: warning: ${field} ${message} [${rule}]`);
    if (WHOLE.includes(name)) {
      const out = join(dist, name);
      const { written, removed } = writeOutput(out, files);
      console.log(`${name}: ${files.size} files (${written} written, ${removed} removed) in ${relative(root, out)}`);
    } else {
      const changed = writeWhenDifferent(join(dist, `${name}.sha256`), hashes(files));
      console.log(`${name}: ${files.size} files (hash list ${changed ? 'written' : 'unchanged'}) in dist/${name}.sha256`);
    }
  } catch (error) {
    if (!Array.isArray(error.issues)) throw error;
    for (const { field, rule, message, hint } of error.issues)
      console.error(`${name}: ${field} ${message} [${rule}]${hint ? `\n  hint: ${hint}` : ''}`);
    process.exitCode = 1;
  }
}
