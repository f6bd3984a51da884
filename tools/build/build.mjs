// Compiles src/ to lib/: modules and types by tsc, the blue command as two bundles by esbuild.
//
//   node tools/build/build.mjs [--when-stale]
//
// With --when-stale it does nothing when lib/ is newer than everything it is made from.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const marker = join(root, 'lib/.built');
const inputs = ['src', 'tools/build', 'package.json', 'tsconfig.json'];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((time, entry) => Math.max(time, newest(join(path, entry))), stat.mtimeMs);
}

function isStale() {
  return !existsSync(marker) || statSync(marker).mtimeMs < Math.max(...inputs.map((input) => newest(join(root, input))));
}

async function build() {
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], { cwd: root, stdio: 'inherit' });
  // tsc copies no data; these are read beside the compiled modules.
  for (const folder of ['imports/schemas', 'constructs/monitoring/dashboards/rendered'])
    cpSync(join(root, 'src', folder), join(root, 'lib', folder), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  const { bundleCommand } = await import('./bundle-command.mjs');
  await bundleCommand(root);
  writeFileSync(marker, '');
}

if (!process.argv.includes('--when-stale') || isStale()) {
  await build().catch((error) => {
    // What is wrong has been printed by the compiler.
    if (error.status === undefined) console.error(error);
    process.exitCode = 1;
  });
}
