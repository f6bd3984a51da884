import type { Subject } from './subject';

/** Equal pods, as far as disruption budgets and network policies see them. */
export interface Workload extends Subject {
  readonly type: string;
  readonly namespace: string;
  /** Labels of the pods. */
  readonly labels: Readonly<Record<string, string>>;
  /** How many there are; absent where there is one on every node. */
  readonly replicas?: number;
}
