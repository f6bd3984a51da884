import { SERVICES } from '../../catalog/services';
import { clientsOf } from '../kubernetes/clients-of';
import type { ClusterNeed } from '../kubernetes/need-label';
import type { NetworkFlow } from '../kubernetes/network-policy';
import { PROMETHEUS_PODS } from '../kubernetes/prometheus-pods';
import { TRAEFIK_PODS } from '../kubernetes/traefik-pods';
import type { RunningService } from './running-service';

/** The needs that an M2MGate service answers, by its name. */
const PROVIDERS: Readonly<Record<string, { readonly need: ClusterNeed; readonly port: string }>> = {
  [SERVICES.cascade.name]: { need: 'cascade', port: 'services' },
  [SERVICES.coreService.name]: { need: 'core', port: 'http' },
};

/**
 * Who may connect to a service: those that declare a need for it, Traefik when it is on the web, Prometheus when there
 * is monitoring, and everybody to its public ports.
 */
export function serviceFlows({ definition, shape }: RunningService, monitoring: boolean): NetworkFlow[] {
  const provided = PROVIDERS[definition.name];
  const listeners = shape.instances.flatMap(({ listeners }) => listeners.map(({ name }) => name));
  return [
    ...(provided ? [{ from: [clientsOf(provided.need)], ports: [provided.port] }] : []),
    ...(definition.web ? [{ from: [TRAEFIK_PODS], ports: ['http'] }] : []),
    ...(monitoring ? [{ from: [PROMETHEUS_PODS], ports: ['management'] }] : []),
    ...(listeners.length > 0 ? [{ from: 'anywhere' as const, ports: listeners }] : []),
  ];
}
