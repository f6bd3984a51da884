import type { Issue } from '../../base/issue';
import { problem } from '../check/problem';

/** The issue for a secret in plain text in what ends as a manifest: there, only the name of a Secret may stand. */
export function secretInManifest(field: string): Issue {
  return problem('secret/inline', field, {
    message: 'looks like a secret written into the repository (value not shown)',
    expected: 'the name of a Secret',
    hint: 'store it as a masked GitLab CI variable, rotate it, bring it to the cluster with addSecret, and refer to that Secret',
  });
}
