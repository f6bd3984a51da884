import { defineRule } from '../define-rule';
import { listPods } from '../list-pods';
import type { Pod } from '../pod';

/** Only what talks to the Kubernetes API has a token for it. */
export const podToken = defineRule<Pod>({
  id: 'pod/token',
  severity: 'warning',
  title: 'Pods without a ServiceAccount of their own have no API token',
  why: 'The token of the ServiceAccount default is in every pod that does not refuse it. Whoever breaks into a pod has it, and with it every right that somebody once gave to that account.',
  hint: 'set automountServiceAccountToken: false, or name a ServiceAccount that is made for this workload',
  subjects: (input) => input.once(listPods),
  inspect: ({ spec }) => {
    const { text: account = 'default' } = spec.at('serviceAccountName');
    if (account !== 'default' || spec.at('automountServiceAccountToken').value === false) return [];
    return [{ at: spec, message: 'mounts the API token of the ServiceAccount default' }];
  },
});
