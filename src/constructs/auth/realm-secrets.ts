import { NAMESPACES } from '../../catalog/namespaces';
import type { ClusterSecret } from '../secret/cluster-secret';
import type { Realm } from './realm/realm';

/** The Secret of a realm with everything that its representation refers to, or none when it refers to nothing. */
export function realmSecrets({ secret, placeholders, vault }: Realm): ClusterSecret[] {
  const data = { ...placeholders, ...vault };
  return Object.keys(data).length > 0 ? [{ name: secret, namespace: NAMESPACES.auth, data }] : [];
}
