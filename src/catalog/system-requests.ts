import { TRAEFIK_RESOURCES } from './traefik-resources';

/** Pods that run on agents and that Blue does not render. */
export interface SystemPods {
  readonly name: string;
  /** How many there are; `per-agent` ones grow with the agents, up to a number. */
  readonly replicas: number | { readonly perAgentUpTo: number };
  readonly cpu: string;
  readonly memory: string;
}

/**
 * What K3s and kube-hetzner bring, as far as it requests anything and can run on agents.
 *
 * CoreDNS and metrics-server: `manifests/` of k3s-io/k3s. Traefik: `ingress_replica_count` of
 * kube-hetzner 3.1. cert-manager, the CSI driver, kured and the system-upgrade-controller
 * request nothing; the cloud controller manager and the cluster autoscaler run on control planes.
 */
export const SYSTEM_REQUESTS: readonly SystemPods[] = [
  { name: 'coredns', replicas: 1, cpu: '100m', memory: '70Mi' },
  { name: 'metrics-server', replicas: 1, cpu: '100m', memory: '70Mi' },
  { name: 'traefik', replicas: { perAgentUpTo: 3 }, ...TRAEFIK_RESOURCES.requests },
];
