import { isRecord } from '../../base/is-record';
import { KUBE_HETZNER } from '../../catalog/kube-hetzner';
import type { TerraformConfiguration } from './terraform-configuration';

/** A load balancer that Hetzner Cloud charges for. */
export interface BilledLoadBalancer {
  readonly name: string;
  /** Hetzner load balancer type, for example `lb11`. */
  readonly type: string;
  readonly location: string;
}

/** Load balancers of a Terraform configuration: the two that kube-hetzner makes, then those that stand by themselves. */
export function loadBalancers({ resource = {}, module = {} }: TerraformConfiguration): BilledLoadBalancer[] {
  return [
    ...Object.values(module).flatMap(ofModule),
    ...Object.entries(Object(resource.hcloud_load_balancer)).flatMap(ofResource),
  ];
}

function ofModule(inputs: unknown): BilledLoadBalancer[] {
  if (!isRecord(inputs)) return [];
  const location = text(inputs.load_balancer_location);
  const controlPlane = text(inputs.control_plane_load_balancer_type, KUBE_HETZNER.controlPlaneLoadBalancerType);
  return [
    { name: 'ingress', type: text(inputs.load_balancer_type), location },
    ...(inputs.enable_control_plane_load_balancer === true ? [{ name: 'kubernetes-api', type: controlPlane, location }] : []),
  ];
}

function ofResource([name, arguments_]: [string, unknown]): BilledLoadBalancer[] {
  if (!isRecord(arguments_)) return [];
  return [{ name, type: text(arguments_.load_balancer_type), location: text(arguments_.location) }];
}

function text(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}
