import type { NetworkPeer } from '../kubernetes/network-policy';

/** Peers as the Keycloak operator takes them, for the NetworkPolicy that it makes itself. */
export function operatorPeers(peers: readonly NetworkPeer[]) {
  return peers.map(({ namespace, pods }) => ({
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    ...(pods && { podSelector: { matchLabels: pods } }),
  }));
}
