import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

/** Which file holds what a command loads dynamically, by its folder in `src`; the first that matches. */
const CHUNKS = [
  ['review', /^(review|cli\/(preview|review))\//],
  ['pipeline', /^cli\/(deploy|drift|git|gitlab|kubernetes|upgrade)\//],
  ['runtime', /./],
];

/** Loaded from node_modules when they are needed: too large to read each time, or with files of their own. */
const EXTERNAL = ['esbuild', 'projen', '@kubernetes/client-node', '@hpcc-js/wasm-graphviz'];

/**
 * Makes the `blue` command start quickly: a few files instead of some six hundred.
 *
 * `main.js` parses the command line. What a command loads dynamically is in one file for each purpose, read only when a
 * command needs it: `runtime.js` renders (the library with cdk8s and cdktf), `review.js` compares what was rendered, and
 * `pipeline.js` talks to Git, GitLab and clusters.
 */
export async function bundleCommand(root) {
  const source = join(root, 'src');
  const lib = join(root, 'lib/cli');
  const chunks = new Map(CHUNKS.map(([name]) => [name, new Set()]));
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    absWorkingDir: root,
    external: EXTERNAL,
    logLevel: 'warning',
    legalComments: 'linked',
    // Half the text to read before it starts to work; names stay, for the stack of a defect.
    minifyWhitespace: true,
    minifySyntax: true,
    // A native import() of a CommonJS file scans it for export names, which takes longer than running it.
    supported: { 'dynamic-import': false },
  };
  const plugins = (name) => [oneProjectError, repositoryTypeStaysApart, collectDynamic(source, chunks, name)];

  await build({ ...common, entryPoints: ['src/cli/main.ts'], outfile: join(lib, 'main.js'), plugins: plugins('main') });
  chmodSync(join(lib, 'main.js'), 0o755);

  // What is loaded dynamically may itself load something else later.
  const done = new Map();
  for (let open = unfinished(chunks, done); open.length > 0; open = unfinished(chunks, done)) {
    for (const [name, modules] of open) {
      done.set(name, modules.size);
      refuseEqualNames(name, modules);
      const contents = [...modules].map((path) => `export * from ${JSON.stringify(path)};`).join('\n');
      await build({
        ...common,
        stdin: { contents, resolveDir: root, sourcefile: `${name}.ts`, loader: 'ts' },
        outfile: join(lib, `${name}.js`),
        // cdktf loads archiver to zip assets, which a stack of ours never has.
        alias: { archiver: join(root, 'tools/build/no-archiver.cjs') },
        plugins: plugins(name),
      });
    }
  }
}

const unfinished = (chunks, done) => [...chunks].filter(([name, modules]) => modules.size > (done.get(name) ?? 0));

/** All files must know the same class, or `main.js` would take a mistake of the user for a defect. */
const oneProjectError = {
  name: 'one-project-error',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/project-error(\.js)?$/ }, () => ({ path: '../base/project-error.js', external: true })),
};

/** projen makes the repository with the classes that the repository's own .projenrc.ts loads. */
const repositoryTypeStaysApart = {
  name: 'repository-type-stays-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/projen\/[^/]+\.js$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: path.replace(/^.*\/projen\//, '../projen/'), external: true } : undefined,
    ),
};

const collectDynamic = (source, chunks, current) => ({
  name: 'collect-dynamic',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ kind, path, importer }) => {
      // What a package loads later is its own affair.
      if (kind !== 'dynamic-import' || !importer.startsWith(source)) return undefined;
      const file = join(dirname(importer), path);
      const [name] = CHUNKS.find(([, folders]) => folders.test(relative(source, file)));
      if (name === current) return undefined;
      chunks.get(name).add(withExtension(file));
      return { path: `./${name}.js`, external: true };
    }),
});

const withExtension = (file) => ['.ts', '.tsx'].map((extension) => file.replace(/\.js$/, extension)).find(existsSync);

/** `export *` silently drops a name that two modules export. */
function refuseEqualNames(chunk, modules) {
  const first = new Map();
  for (const path of modules) {
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/^export (?:async )?(?:function|class|const) (\w+)/gm)) {
      const other = first.get(name);
      if (other) throw new Error(`${chunk}.js: ${name} is exported by ${other} and by ${path}; rename one of the two`);
      first.set(name, path);
    }
  }
}
