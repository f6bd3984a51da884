import { NAMESPACES } from '../../catalog/namespaces';
import { type ClusterNeed, needLabel } from './need-label';
import type { NetworkPeer } from './network-policy';

/** The M2MGate services that declare a need, as a peer of the policy of what they need. */
export function clientsOf(need: ClusterNeed): NetworkPeer {
  return { namespace: NAMESPACES.m2mgate, pods: needLabel(need) };
}
