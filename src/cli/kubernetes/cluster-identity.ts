import type { V1SelfSubjectAccessReview, V1SelfSubjectReview } from '@kubernetes/client-node';
import type { ClusterClient } from './cluster-client';

/** Who the API takes a client for, and whether that one may do everything. */
export interface ClusterIdentity {
  readonly username: string;
  readonly administrator: boolean;
}

/**
 * Asks the API who we are.
 *
 * @throws ClusterError when it does not know the credential, or does not answer.
 */
export async function clusterIdentity(cluster: ClusterClient): Promise<ClusterIdentity> {
  const review = await cluster.create<V1SelfSubjectReview>({ apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' });
  const access = await cluster.create<V1SelfSubjectAccessReview>({
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: { resourceAttributes: { group: '*', resource: '*', verb: '*' } },
  });
  return { username: review.status?.userInfo?.username ?? '', administrator: access.status?.allowed ?? false };
}
