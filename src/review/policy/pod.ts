import type { Cursor } from './cursor';
import type { Resource } from './resource';
import type { Subject } from './subject';

/** The pods of a workload of Kubernetes itself. What operators make of custom resources is theirs. */
export interface Pod extends Subject {
  readonly spec: Cursor;
  readonly labels: Readonly<Record<string, string>>;
  /** The workload that makes them. */
  readonly owner: Resource;
}
