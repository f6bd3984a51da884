import { formatField } from '../../../base/field-path';
import { defineRule } from '../define-rule';
import { plainSecrets } from '../plain-secrets';
import type { Resource } from '../resource';

/** Passwords and tokens are referred to, never written down. */
export const secretPlainText = defineRule<Resource>({
  id: 'secret/plain-text',
  severity: 'error',
  title: 'No password, token or key stands in a manifest',
  why: 'A secret in an environment variable, an argument, a ConfigMap or values of a chart is in Git, in the merge request, in the memory of Flux and in the output of kubectl describe.',
  hint: 'rotate it, store it as a masked GitLab CI variable, bring it to the cluster with addSecret, and refer to that Secret',
  subjects: (input) => input.resources.filter(({ embedded, kind }) => !embedded && kind !== 'Secret'),
  inspect: ({ manifest }) =>
    plainSecrets(manifest).map((at) => ({
      at,
      message: `holds what looks like a secret at ${formatField(at.path)} (not shown)`,
    })),
});
