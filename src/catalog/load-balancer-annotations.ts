import { LOAD_BALANCER_NAME_ANNOTATION, loadBalancerName, type NamedLoadBalancer } from './load-balancers';

/** What Terraform has made, in its words. */
export interface TerraformLoadBalancer {
  readonly slug: string;
  readonly service: NamedLoadBalancer;
  /** Hetzner location. */
  readonly location: string;
  /** Hetzner load balancer type, such as lb11. */
  readonly type: string;
}

/**
 * Annotations with which the Hetzner cloud controller manager adopts a load balancer for a Service.
 *
 * Location and type repeat what Terraform has set: the controller would change the type to its own default. Servers are
 * reached through the private network, since their firewall is closed to the outside; and the private address of the
 * load balancer is kept out of the Service, or external-dns would publish it.
 */
export function loadBalancerAnnotations({ slug, service, location, type }: TerraformLoadBalancer): Record<string, string> {
  return {
    [LOAD_BALANCER_NAME_ANNOTATION]: loadBalancerName(slug, service),
    'load-balancer.hetzner.cloud/location': location,
    'load-balancer.hetzner.cloud/type': type,
    'load-balancer.hetzner.cloud/use-private-ip': 'true',
    'load-balancer.hetzner.cloud/disable-private-ingress': 'true',
  };
}
