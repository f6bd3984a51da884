interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly devDependencies: Readonly<Record<string, string>>;
}

const { version, engines, devDependencies } = require('../../package.json') as Manifest;

/** What this release of the library is, and with which tools it was made: a project repository uses the same ones. */
export const PLATFORM = {
  name: '@m2mgate/blue',
  version,
  /** Oldest Node, for example `20.19.0`. */
  node: engines.node.replace(/^>=\s*/, ''),
  projen: devDependencies['projen'] ?? '',
  tsx: devDependencies['tsx'] ?? '',
} as const;
