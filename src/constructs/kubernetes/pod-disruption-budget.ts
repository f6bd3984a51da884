import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import type { PodLabels } from './network-policy';

export interface PodDisruptionBudgetProps {
  readonly name: string;
  readonly namespace: string;
  readonly pods: PodLabels;
}

/**
 * Lets maintenance take one of several equal pods at a time.
 *
 * Only for workloads with more than one replica: the only pod of a workload could never be evicted otherwise, and a node
 * that cannot be drained stops all upgrades. Pods that are broken already may always go.
 */
export class PodDisruptionBudget extends Construct {
  constructor(scope: Construct, id: string, props: PodDisruptionBudgetProps) {
    super(scope, id);

    new k8s.KubePodDisruptionBudget(this, 'Resource', {
      metadata: { name: props.name, namespace: props.namespace },
      spec: {
        maxUnavailable: k8s.IntOrString.fromNumber(1),
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
        selector: { matchLabels: { ...props.pods } },
      },
    });
  }
}
