import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { EXTERNAL_DNS_ANNOTATION_PREFIX } from '../../catalog/dns';
import { loadBalancerAnnotations, type TerraformLoadBalancer } from '../../catalog/load-balancer-annotations';
import { NAMESPACES } from '../../catalog/namespaces';
import type { PodLabels } from '../kubernetes/network-policy';
import type { ServicePort } from './service-shape';

export interface PublicServiceProps {
  readonly name: string;
  readonly pods: PodLabels;
  readonly ports: readonly ServicePort[];
  readonly loadBalancer: TerraformLoadBalancer;
  /** DNS name that leads to the load balancer. */
  readonly host: string;
}

/**
 * The way in for devices: a load balancer of Terraform's, adopted by name, under a DNS name of its own
 * (thesis section 4.2.1, listing 17).
 *
 * Ports lead to ports of the same name. A pod that has no port of a name gets no connections for it, so several gateways
 * can stand behind one address.
 */
export class PublicService extends Construct {
  constructor(scope: Construct, id: string, props: PublicServiceProps) {
    super(scope, id);

    new k8s.KubeService(this, 'Resource', {
      metadata: {
        name: props.name,
        namespace: NAMESPACES.m2mgate,
        annotations: {
          ...loadBalancerAnnotations(props.loadBalancer),
          [`${EXTERNAL_DNS_ANNOTATION_PREFIX}hostname`]: props.host,
        },
      },
      spec: {
        type: 'LoadBalancer',
        selector: { ...props.pods },
        ports: props.ports.map(({ name, port }) => ({
          name,
          port,
          protocol: 'TCP',
          targetPort: k8s.IntOrString.fromString(name),
        })),
      },
    });
  }
}
