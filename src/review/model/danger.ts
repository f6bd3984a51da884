import type { Verdict } from './verdict';

/** Something that a reviewer must have seen before it is deployed. */
export interface Danger {
  /** Stable identifier `topic/rule`, for example `volume/deleted`. */
  readonly rule: string;
  /** How bad it is: only these three verdicts are dangers. */
  readonly verdict: Extract<Verdict, 'restarts' | 'data-loss' | 'blocked'>;
  /** What it is about, as people write it: `PersistentVolumeClaim mysql/datadir-mysql-pxc-0`, `module.cluster.hcloud_server.agents[0]`. */
  readonly subject: string;
  /** What happens, in lower case and without a full stop: `is deleted with its data`. */
  readonly message: string;
  /** What to do when it is meant, or when it is not; begins with a verb. */
  readonly hint: string;
}
