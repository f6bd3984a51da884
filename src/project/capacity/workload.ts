import type { Amounts } from './amounts';

/** Equal pods that the scheduler has to find room for. */
export interface Workload {
  /** What they are, for messages: `Deployment kube-system/nfs-server`. */
  readonly name: string;
  /** What each pod reserves. */
  readonly pod: Amounts;
  /** How many there are, or one on every agent. */
  readonly count: number | 'every-node';
  /** Whether two of them do not share a node: with as many as nodes, one waits while its node is drained. */
  readonly onePerNode?: boolean;
}
