import type { Provenance } from './provenance';

/** A commit of the deploy branch. */
export interface DeployCommit {
  readonly sha: string;
  readonly subject: string;
  readonly provenance: Partial<Provenance>;
}
