import { NAMESPACES } from '../../catalog/namespaces';
import { NAME_LABEL } from './deployment';
import type { NetworkPeer } from './network-policy';

/** Prometheus as its operator labels it: who collects metrics. */
export const PROMETHEUS_PODS: NetworkPeer = { namespace: NAMESPACES.monitoring, pods: { [NAME_LABEL]: 'prometheus' } };
