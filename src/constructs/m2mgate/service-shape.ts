import type { NamedLoadBalancer } from '../../catalog/load-balancers';
import type { Variables } from './variable';

/** A TCP port of a container. */
export interface ServicePort {
  /** At most 15 characters; Services and policies refer to it. */
  readonly name: string;
  readonly port: number;
}

/** One workload of a service. */
export interface ServiceInstance {
  readonly name: string;
  /** Ports that clients outside of the cluster connect to. */
  readonly listeners: readonly ServicePort[];
  /** What is different from other instances. */
  readonly variables: Variables;
}

/** How a service is built: nearly all have the standard shape. */
export interface ServiceShape {
  readonly instances: readonly ServiceInstance[];
  /** Ports that other services connect to. */
  readonly ports: readonly ServicePort[];
  /** Environment variables that follow from the shape. */
  readonly variables: Variables;
  /** Whether the service holds a key pair (thesis table 4.1). */
  readonly keyPair: boolean;
  /** Load balancer in front of the listeners, which answers under the same name below the base domain. */
  readonly loadBalancer?: NamedLoadBalancer;
  /** Whether the service works on the network of its pod: as root, with tunnel devices of the node. */
  readonly networkAdministration: boolean;
}
