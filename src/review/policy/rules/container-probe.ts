import { defineRule } from '../define-rule';
import { listPods } from '../list-pods';
import type { Pod } from '../pod';

/** Workloads whose pods go on running. */
const RUNS_ON = ['Deployment.apps', 'StatefulSet.apps', 'DaemonSet.apps'];

/** Requests reach pods that can answer them, and a rollout waits for its new pods. */
export const containerProbe = defineRule<Pod>({
  id: 'container/probe',
  severity: 'warning',
  title: 'Services have a readiness probe',
  why: 'Without one a pod counts as ready when its process has started: a rollout replaces all pods before the first new one works, and requests go to pods that cannot answer.',
  hint: 'add a readinessProbe to the container that answers requests',
  subjects: (input) => input.once(listPods).filter(({ owner }) => RUNS_ON.includes(owner.type)),
  inspect: ({ spec }) => {
    const containers = [...spec.at('containers').items, ...spec.at('initContainers').items];
    return containers.some((container) => container.at('readinessProbe').exists)
      ? []
      : [{ at: spec.at('containers'), message: 'has no readiness probe in any container' }];
  },
});
