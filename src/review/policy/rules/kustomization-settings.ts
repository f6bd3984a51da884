import { defineRule } from '../define-rule';
import type { PolicyInput } from '../policy-input';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

/** Layers wait for each other, are cleaned up, and go in order. */
export const kustomizationSettings = defineRule<Resource>({
  id: 'kustomization/settings',
  severity: 'error',
  title: 'Kustomizations prune, wait, give up in time and are deleted in order',
  why: 'The next layer starts when this one is healthy, which only wait tells. Without prune old objects stay; without WaitForTermination an environment is taken down while its operators are already gone.',
  hint: 'set prune: true, wait: true, a timeout, and deletionPolicy: WaitForTermination',
  subjects: (input) => input.ofType('Kustomization.kustomize.toolkit.fluxcd.io'),
  inspect: ({ manifest }, input) => {
    const spec = manifest.at('spec');
    const force = spec.at('force');
    const missing = [
      ...(spec.at('prune').isTrue ? [] : ['prune: true']),
      ...(spec.at('wait').isTrue || !mustWait(spec.at('kubeConfig').exists, input) ? [] : ['wait: true']),
      ...(spec.at('timeout').exists ? [] : ['timeout']),
      ...(spec.at('deletionPolicy').text === 'WaitForTermination' ? [] : ['deletionPolicy: WaitForTermination']),
    ];
    const violations: Violation[] = missing.map((setting) => ({ at: spec, message: `lacks ${setting}` }));
    if (!force.isTrue) return violations;
    return [
      ...violations,
      { at: force, message: 'replaces objects that it cannot change, with all data in them', hint: 'remove force' },
    ];
  },
});

/** While a project is frozen, its hub halves run on to suspend what they hold, and nothing becomes ready. */
function mustWait(isRemote: boolean, input: PolicyInput): boolean {
  return isRemote || input.isActive;
}
