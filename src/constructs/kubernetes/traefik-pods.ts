import { NAMESPACES } from '../../catalog/namespaces';
import { NAME_LABEL } from './deployment';
import type { NetworkPeer } from './network-policy';

/** Traefik as kube-hetzner installs it: who comes from the Internet. */
export const TRAEFIK_PODS: NetworkPeer = { namespace: NAMESPACES.ingress, pods: { [NAME_LABEL]: 'traefik' } };
