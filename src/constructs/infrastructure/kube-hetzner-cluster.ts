import { type ITerraformDependable, TerraformHclModule, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { KUBE_HETZNER } from '../../catalog/kube-hetzner';
import { KUBE_HETZNER_OUTPUTS } from '../../imports/kube-hetzner/kube-hetzner-outputs';
import type { KubeHetznerVariables } from '../../imports/kube-hetzner/kube-hetzner-variables';
import { moduleVariables } from './module-variables';

/** The parts of {@link KubeHetznerCluster}. */
export interface KubeHetznerClusterProps {
  /** The hcloud provider that makes the servers. */
  readonly provider: TerraformProvider;
  /** Inputs of the module. */
  readonly variables: KubeHetznerVariables;
}

/**
 * A K3s cluster on Hetzner Cloud: the Terraform module kube-hetzner.
 *
 * There is no `dependsOn`, `count` or `forEach`: the module has provider blocks of its own, and Terraform refuses those
 * arguments for such a module. What must come after the cluster depends on {@link ready}.
 *
 * The address is `module.cluster` wherever the construct stands in the tree, because another address would mean another
 * cluster.
 */
export class KubeHetznerCluster extends Construct {
  private readonly module: TerraformHclModule;

  constructor(scope: Construct, id: string, props: KubeHetznerClusterProps) {
    super(scope, id);

    this.module = new TerraformHclModule(this, 'module', {
      source: KUBE_HETZNER.source,
      version: KUBE_HETZNER.version,
      providers: [props.provider],
      variables: moduleVariables(props.variables),
    });
    this.module.overrideLogicalId('cluster');
  }

  /** The whole cluster, for the `dependsOn` of a resource that uses it. */
  get ready(): ITerraformDependable {
    return this.module;
  }

  /** Administrator's kubeconfig; sensitive, and valid for one year. */
  get kubeconfig(): string {
    return this.module.getString(KUBE_HETZNER_OUTPUTS.kubeconfig.name);
  }

  /** Identifier of the private network. */
  get networkId(): number {
    return this.module.getNumber(KUBE_HETZNER_OUTPUTS.networkId.name);
  }

  /** Public address of the load balancer in front of the Kubernetes API. */
  get kubernetesApiIpv4(): string {
    return this.module.getString(KUBE_HETZNER_OUTPUTS.lbControlPlaneIpv4.name);
  }

  /** Public address of the load balancer in front of Traefik. */
  get ingressIpv4(): string {
    return this.module.getString(KUBE_HETZNER_OUTPUTS.ingressPublicIpv4.name);
  }
}
