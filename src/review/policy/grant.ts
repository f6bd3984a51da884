import type { Cursor } from './cursor';
import type { Subject } from './subject';

/** Something that lets a container reach further than its own sandbox. */
export interface Grant extends Subject {
  readonly at: Cursor;
  readonly kind: 'host' | 'privilege' | 'root';
  /** In a word or two, as allowances name it: `privileged`, `capability NET_ADMIN`, `hostPath /dev/net/tun`, `root`. */
  readonly what: string;
  /** The container it is for, when it is not for the whole pod. */
  readonly container?: string;
}
