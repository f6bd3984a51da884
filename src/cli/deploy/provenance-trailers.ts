import type { Provenance } from './provenance';

/** Names of the trailers, in the order in which they stand in a message. */
export const PROVENANCE_TRAILERS: Readonly<Record<keyof Provenance, string>> = {
  sourceCommit: 'Source-Commit',
  sourceRef: 'Source-Ref',
  pipeline: 'Pipeline',
  blueVersion: 'Blue-Version',
  mergeRequest: 'Merge-Request',
  rollbackOf: 'Rollback-Of',
};
