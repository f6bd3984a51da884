import { defineRule } from '../define-rule';
import { listWorkloads } from '../list-workloads';
import { selects } from '../selects';
import type { Workload } from '../workload';

/** What runs several times is never away as a whole because of maintenance. */
export const drainUnprotected = defineRule<Workload>({
  id: 'drain/unprotected',
  severity: 'warning',
  title: 'Workloads of several pods have a disruption budget',
  why: 'Replicas are there so that one may be missing. Without a budget two drains at the same time take all of them.',
  hint: 'add a PodDisruptionBudget with maxUnavailable: 1',
  subjects: (input) =>
    input
      .once(listWorkloads)
      .filter(({ type, replicas = 0 }) => ['Deployment.apps', 'StatefulSet.apps'].includes(type) && replicas > 1),
  inspect: ({ namespace, labels, replicas }, input) => {
    const isProtected = input
      .ofType('PodDisruptionBudget.policy')
      .some((budget) => budget.namespace === namespace && selects(budget.manifest.at('spec', 'selector'), labels));
    return isProtected ? [] : [{ message: `has ${replicas} replicas and no disruption budget` }];
  },
});
