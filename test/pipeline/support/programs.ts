import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const node = process.execPath;

/** Where the library is that the jobs run: this repository, compiled. */
export const LIBRARY = process.env['BLUE_LIBRARY'] ?? root;

/** The command of the library under test. */
export const BLUE = join(LIBRARY, 'lib/cli/main.js');

/** Installs what package.json names by links, so that a job starts at once and needs no network. */
export const NPM_STAND_IN = `case "$1" in
  ci) ;;
  view) echo '{ "latest": "0.0.0" }'; exit ;;
  *) echo "npm $1 is not played" >&2; exit 1 ;;
esac
mkdir -p node_modules/.bin node_modules/@m2mgate
ln -sfn '${LIBRARY}' node_modules/@m2mgate/blue
ln -sfn '${BLUE}' node_modules/.bin/blue
ln -sfn '${root}/node_modules/typescript/bin/tsc' node_modules/.bin/tsc`;

/** OpenTofu, played. */
export const TOFU_STAND_IN = `exec '${node}' '${join(__dirname, 'tofu-stand-in.mjs')}' "$@"`;

/** A real engine, on the rendered stack without the providers that nobody has at hand. */
export function reducedEngine(engine: string): string {
  return `stack="$PWD/\${1#-chdir=}"
[ "$2" != init ] || (cd '${root}' && '${node}' --import tsx '${join(__dirname, 'reduce-stack.ts')}' "$stack") || exit 1
exec '${engine}' "$@"`;
}

/** Makes a folder with programs, each of them lines of shell. */
export function writePrograms(folder: string, programs: Readonly<Record<string, string>>): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, lines] of Object.entries(programs)) writeFileSync(join(bin, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  return bin;
}
