import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Makes the `blue` command start quickly: two files instead of some six hundred.
 *
 * `main.js` parses the command line. What a command loads dynamically, the whole library with cdk8s and cdktf, is
 * `runtime.js`, read only when a command needs it.
 */
export async function bundleCommand(root) {
  const lib = join(root, 'lib/cli');
  const dynamic = new Set();
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    absWorkingDir: root,
    external: ['esbuild'],
    logLevel: 'warning',
    legalComments: 'linked',
    // Half the text to read before it starts to work; names stay, for the stack of a defect.
    minifyWhitespace: true,
    minifySyntax: true,
  };
  // A native import() of a CommonJS file scans it for export names, which takes longer than running it.
  common.supported = { 'dynamic-import': false };

  await build({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: join(lib, 'main.js'),
    plugins: [oneProjectError, collectDynamic(dynamic)],
  });
  chmodSync(join(lib, 'main.js'), 0o755);

  const contents = [...dynamic].map((path) => `export * from ${JSON.stringify(path)};`).join('\n');
  await build({
    ...common,
    stdin: { contents, resolveDir: root, sourcefile: 'runtime.ts', loader: 'ts' },
    outfile: join(lib, 'runtime.js'),
    // cdktf loads archiver to zip assets, which a stack of ours never has.
    alias: { archiver: join(root, 'tools/build/no-archiver.cjs') },
    plugins: [oneProjectError],
  });
}

/** Both files must know the same class, or `main.js` would take a mistake of the user for a defect. */
const oneProjectError = {
  name: 'one-project-error',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/project-error(\.js)?$/ }, () => ({ path: '../base/project-error.js', external: true })),
};

const collectDynamic = (found) => ({
  name: 'collect-dynamic',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ kind, path, importer }) => {
      if (kind !== 'dynamic-import') return undefined;
      found.add(join(dirname(importer), path).replace(/\.js$/, '.ts'));
      return { path: './runtime.js', external: true };
    }),
});
