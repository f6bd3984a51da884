import type { Pod } from './pod';
import type { PolicyInput } from './policy-input';

/** Where the kinds of Kubernetes keep their pods. */
const PODS: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  'Deployment.apps': ['spec', 'template'],
  'StatefulSet.apps': ['spec', 'template'],
  'DaemonSet.apps': ['spec', 'template'],
  'ReplicaSet.apps': ['spec', 'template'],
  'Job.batch': ['spec', 'template'],
  'CronJob.batch': ['spec', 'jobTemplate', 'spec', 'template'],
};

/** The pods of every workload of Kubernetes itself. */
export function listPods(input: PolicyInput): Pod[] {
  return Object.entries(PODS).flatMap(([type, path]) =>
    input.ofType(type).map((owner) => {
      const pod = owner.manifest.at(...path);
      const { name, file } = owner;
      return { name, file, owner, spec: pod.at('spec'), labels: pod.at('metadata', 'labels').texts };
    }),
  );
}
