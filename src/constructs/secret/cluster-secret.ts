/** A value that somebody stores as a GitLab CI variable. */
export interface GitlabValue {
  readonly gitlabVariable: string;
  /** Set when the variable holds base64, as GitLab's masking demands of values with line breaks. */
  readonly decode?: 'Base64';
}

/** A password that Blue has generated once, by the name of its {@link GeneratedCredential}. */
export interface GeneratedValue {
  readonly generated: string;
}

/** A value that is no secret, such as a user name that stands beside its password. */
export interface LiteralValue {
  readonly literal: string;
}

export type SecretValue = GitlabValue | GeneratedValue | LiteralValue;

/**
 * A Secret that the managed cluster needs, described by where its values come from.
 *
 * No Secret is ever rendered: External Secrets reads the values in the hub and pushes them to the cluster.
 */
export interface ClusterSecret {
  readonly name: string;
  readonly namespace: string;
  /** @default 'Opaque' */
  readonly type?: string;
  readonly data: Readonly<Record<string, SecretValue>>;
}
