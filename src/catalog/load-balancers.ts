/** The Services that get a load balancer of their own, made by Terraform and adopted in the cluster by name. */
export type NamedLoadBalancer = 'cascade' | 'vpngate';

/** Annotation by which the Hetzner cloud controller manager finds the load balancer of a Service. */
export const LOAD_BALANCER_NAME_ANNOTATION = 'load-balancer.hetzner.cloud/name';

/** Name of a load balancer in Hetzner Cloud; Terraform and the annotation of the Service must agree on it. */
export function loadBalancerName(slug: string, service: NamedLoadBalancer): string {
  return `${slug}-${service}`;
}
