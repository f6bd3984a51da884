import { createRequire } from 'node:module';

/**
 * Packages that a project must share with blue.
 *
 * Constructs of two copies do not fit together (`instanceof`, private symbols), and loading a second copy of cdk8s
 * and cdktf would cost as much time as everything else. The names are written out so that a bundler sees them.
 */
const SHARED: Readonly<Record<string, () => unknown>> = {
  constructs: () => require('constructs'),
  cdk8s: () => require('cdk8s'),
  'cdk8s-plus-30': () => require('cdk8s-plus-30'),
  cdktf: () => require('cdktf'),
};

/** Deep imports of shared packages, and the provider bindings, which bring their own idea of cdktf. */
const SHARED_PATH = /^(?:constructs|cdk8s|cdk8s-plus-30|cdktf|@cdktf\/provider-azuread)(?:\/|$)/;

/**
 * The `require` of a project file: packages come from the folder of the file, except those that must be the very
 * copies that blue uses.
 *
 * @param blue This package itself, already loaded.
 */
export function projectRequire(file: string, blue: unknown): (id: string) => unknown {
  const theirs = createRequire(file);
  const ours = createRequire(__filename);
  return (id) => {
    if (id === '@m2mgate/blue') return blue;
    const shared = SHARED[id];
    if (shared) return shared();
    return SHARED_PATH.test(id) ? ours(id) : theirs(id);
  };
}
