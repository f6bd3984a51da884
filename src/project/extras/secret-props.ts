import type { ClusterSecret } from '../../constructs/secret/cluster-secret';

/**
 * A Secret on the managed cluster, described by where its values come from.
 *
 * Each value is one of `{ gitlabVariable }` (a masked CI variable of the project; with `decode: 'Base64'` when it holds
 * base64), `{ generated }` (a password made once and kept, by a name of your choice) and `{ literal }` (no secret at
 * all, such as a user name).
 */
export type SecretProps = Omit<ClusterSecret, 'name'>;

/** What other extras need to know of a Secret. */
export interface SecretHandle {
  readonly name: string;
  readonly namespace: string;
}
