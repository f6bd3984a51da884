import { defineRule } from '../define-rule';
import type { Resource } from '../resource';

/** What is rendered ends in Git, and what is in Git is no secret. */
export const secretInTree = defineRule<Resource>({
  id: 'secret/in-tree',
  severity: 'error',
  title: 'No Secret with content is rendered',
  why: 'The deploy branch is read by everybody who may read the repository, and keeps what it has seen. Base64 is no encryption.',
  hint: 'store the value as a masked GitLab CI variable and bring it to the cluster with addSecret',
  subjects: (input) => input.ofType('Secret'),
  inspect: ({ manifest }) =>
    ['data', 'stringData'].flatMap((field) => {
      const at = manifest.at(field);
      return at.isEmpty ? [] : [{ at, message: `is a Secret with values in ${field} (not shown)` }];
    }),
});
