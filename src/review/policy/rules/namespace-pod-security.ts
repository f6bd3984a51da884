import { defineRule } from '../define-rule';
import type { Resource } from '../resource';

/** Namespaces in which pods may do everything, and why. */
const PRIVILEGED: Readonly<Record<string, string>> = {
  m2mgate: 'The VPN gateway needs the tunnel device of its node.',
  'monitoring-system': 'The node exporter and the log collector read the nodes.',
};

const LABEL = 'pod-security.kubernetes.io/enforce';

/** The API server refuses pods that reach out of their sandbox. */
export const namespacePodSecurity = defineRule<Resource>({
  id: 'namespace/pod-security',
  severity: 'error',
  title: 'Namespaces enforce a Pod Security Standard',
  why: 'The policy sees what is rendered. The admission of the cluster also sees what charts, operators and people make of it, and without the label it lets everything pass.',
  hint: `set the label ${LABEL} to restricted, or to baseline`,
  subjects: (input) => input.ofType('Namespace'),
  inspect: ({ objectName, manifest }) => {
    const labels = manifest.at('metadata', 'labels');
    const at = labels.at(LABEL);
    if (at.text === 'restricted' || at.text === 'baseline') return [];
    if (at.text !== 'privileged') return [{ at: labels, message: 'enforces no Pod Security Standard' }];
    return objectName in PRIVILEGED ? [] : [{ at, message: 'lets pods do everything (privileged)' }];
  },
});
