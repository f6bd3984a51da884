interface Manifest {
  readonly name: string;
  readonly version: string;
}

const { name, version } = require('../../package.json') as Manifest;

/** This package, as its package.json says. */
export const LIBRARY = { name, version } as const;
