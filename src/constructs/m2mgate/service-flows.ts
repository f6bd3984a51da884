import { NAMESPACES } from '../../catalog/namespaces';
import { SERVICES } from '../../catalog/services';
import { clientsOf } from '../kubernetes/clients-of';
import { NAME_LABEL } from '../kubernetes/deployment';
import type { ClusterNeed } from '../kubernetes/need-label';
import type { NetworkFlow, NetworkPeer } from '../kubernetes/network-policy';
import type { RunningService } from './running-service';

/** The needs that an M2MGate service answers, by its name. */
const PROVIDERS: Readonly<Record<string, { readonly need: ClusterNeed; readonly port: string }>> = {
  [SERVICES.cascade.name]: { need: 'cascade', port: 'services' },
  [SERVICES.coreService.name]: { need: 'core', port: 'http' },
};

/** Traefik as kube-hetzner installs it. */
const TRAEFIK: NetworkPeer = { namespace: NAMESPACES.ingress, pods: { [NAME_LABEL]: 'traefik' } };
/** Prometheus as its operator labels it. */
const PROMETHEUS: NetworkPeer = { namespace: NAMESPACES.monitoring, pods: { [NAME_LABEL]: 'prometheus' } };

/**
 * Who may connect to a service: those that declare a need for it, Traefik when it is on the web, Prometheus when there
 * is monitoring, and everybody to its public ports.
 */
export function serviceFlows({ definition, shape }: RunningService, monitoring: boolean): NetworkFlow[] {
  const provided = PROVIDERS[definition.name];
  const listeners = shape.instances.flatMap(({ listeners }) => listeners.map(({ name }) => name));
  return [
    ...(provided ? [{ from: [clientsOf(provided.need)], ports: [provided.port] }] : []),
    ...(definition.web ? [{ from: [TRAEFIK], ports: ['http'] }] : []),
    ...(monitoring ? [{ from: [PROMETHEUS], ports: ['management'] }] : []),
    ...(listeners.length > 0 ? [{ from: 'anywhere' as const, ports: listeners }] : []),
  ];
}
