import { type ITerraformDependable, Token } from 'cdktf';
import { Construct } from 'constructs';
import { loadBalancerName, type NamedLoadBalancer as Service } from '../../catalog/load-balancers';
import { LoadBalancer } from '../../imports/hcloud/load-balancer';
import { LoadBalancerNetwork } from '../../imports/hcloud/load-balancer-network';
import type { InfrastructureEnvironment } from './infrastructure-environment';

/** What a load balancer needs. */
export interface NamedLoadBalancerProps extends Pick<InfrastructureEnvironment, 'slug' | 'lifecycle' | 'infrastructure'> {
  /** The Service that it belongs to. */
  readonly service: Service;
  /** The cluster whose private network it joins. */
  readonly cluster: { readonly networkId: number; readonly ready: ITerraformDependable };
}

/**
 * A load balancer for one Service of the cluster.
 *
 * Terraform makes it and keeps its address; the Hetzner cloud controller manager finds it by the name in an annotation
 * of the Service and owns its targets, services and health checks. Left to the controller alone it would be missing in
 * the state, and its address would be gone with the Service.
 */
export class NamedLoadBalancer extends Construct {
  /** Public IPv4 address. */
  readonly ipv4: string;

  constructor(scope: Construct, id: string, props: NamedLoadBalancerProps) {
    super(scope, id);

    const loadBalancer = this.loadBalancer(props);
    this.attachment(loadBalancer, props);
    this.ipv4 = loadBalancer.ipv4;
  }

  private loadBalancer({ service, slug, lifecycle, infrastructure }: NamedLoadBalancerProps): LoadBalancer {
    const keep = lifecycle !== 'destroying';
    const loadBalancer = new LoadBalancer(this, 'load-balancer', {
      name: loadBalancerName(slug, service),
      loadBalancerType: infrastructure.loadBalancerType,
      location: infrastructure.location,
      labels: { project: slug, service },
      // Also stops the controller from deleting it with the Service. The provider does not lift it, so it goes first.
      deleteProtection: keep,
      lifecycle: {
        ...(keep && { preventDestroy: true }),
        // The controller marks what it has adopted; a location is only read when a load balancer is made.
        ignoreChanges: ['location', 'labels["hcloud-ccm/service-uid"]'],
      },
    });
    loadBalancer.overrideLogicalId(service);
    return loadBalancer;
  }

  private attachment(loadBalancer: LoadBalancer, { service, cluster }: NamedLoadBalancerProps): void {
    const attachment = new LoadBalancerNetwork(this, 'network', {
      loadBalancerId: Token.asNumber(loadBalancer.id),
      networkId: cluster.networkId,
      // The network's id is known before its subnets are, and a load balancer that is still attached blocks their end.
      dependsOn: [cluster.ready],
      lifecycle: { ignoreChanges: ['ip', 'enable_public_interface'] },
    });
    attachment.overrideLogicalId(service);
  }
}
