import { DataAzureadClientConfig } from '@cdktf/provider-azuread/lib/data-azuread-client-config';
import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { TerraformOutput, type TerraformProvider, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import type { NamedLoadBalancer as Service } from '../catalog/load-balancers';
import { TERRAFORM_PROVIDERS } from '../catalog/terraform-providers';
import { TERRAFORM_VERSION } from '../catalog/terraform-version';
import { clusterVariables } from '../constructs/infrastructure/cluster-variables';
import { EmptyHttpBackend } from '../constructs/infrastructure/empty-http-backend';
import { EntraApplication } from '../constructs/infrastructure/entra-application';
import type { InfrastructureEnvironment } from '../constructs/infrastructure/infrastructure-environment';
import { InputVariables } from '../constructs/infrastructure/input-variables';
import { KubeHetznerCluster } from '../constructs/infrastructure/kube-hetzner-cluster';
import { NamedLoadBalancer } from '../constructs/infrastructure/named-load-balancer';
import { pinProvider } from '../constructs/infrastructure/pin-provider';
import { terraformInputs } from '../constructs/infrastructure/terraform-inputs';
import { terraformLiteral } from '../constructs/infrastructure/terraform-literal';
import { HcloudProvider } from '../imports/hcloud/provider';
import { TimeProvider } from '../imports/time/provider';

/**
 * Everything of one environment that Terraform owns: servers with K3s, load balancers, and the Entra ID application.
 *
 * There is one such stack for each project and none refers to another; the state is GitLab's.
 */
export class InfrastructureStack extends TerraformStack {
  private readonly environment: InfrastructureEnvironment;

  constructor(scope: Construct, id: string, environment: InfrastructureEnvironment) {
    super(scope, id);
    this.environment = terraformLiteral(environment);

    this.engine();
    const inputs = new InputVariables(this, 'inputs', terraformInputs(this.environment));
    const hcloud = this.hcloud(inputs);
    const cluster = this.cluster(inputs, hcloud);
    this.loadBalancer('cascade', cluster);
    if (this.environment.vpngate) this.loadBalancer('vpngate', cluster);
    if (this.environment.auth.enableInsideM2MAzureAD) this.entraApplication();
  }

  private engine(): void {
    new EmptyHttpBackend(this);
    this.addOverride('terraform.required_version', TERRAFORM_VERSION);
  }

  private hcloud(inputs: InputVariables): TerraformProvider {
    const provider = new HcloudProvider(this, 'hcloud', { token: inputs.hcloudToken.stringValue });
    pinProvider(provider, TERRAFORM_PROVIDERS.hcloud);
    return provider;
  }

  private cluster(inputs: InputVariables, provider: TerraformProvider): KubeHetznerCluster {
    const cluster = new KubeHetznerCluster(this, 'cluster', { provider, variables: clusterVariables(this.environment, inputs) });
    this.output('kubeconfig', cluster.kubeconfig, 'Kubeconfig of the administrator.', { sensitive: true });
    this.output('network_id', cluster.networkId, 'Private network of the cluster.');
    this.output('kubernetes_api_ipv4', cluster.kubernetesApiIpv4, 'Public address of the Kubernetes API.');
    this.output('ingress_ipv4', cluster.ingressIpv4, 'Public address of Traefik.');
    return cluster;
  }

  private loadBalancer(service: Service, cluster: KubeHetznerCluster): void {
    const { ipv4 } = new NamedLoadBalancer(this, service, { ...this.environment, service, cluster });
    this.output(`${service}_ipv4`, ipv4, `Public address of the Service ${service}.`);
  }

  private entraApplication(): void {
    pinProvider(new AzureadProvider(this, 'azuread'), TERRAFORM_PROVIDERS.azuread);
    pinProvider(new TimeProvider(this, 'time'), TERRAFORM_PROVIDERS.time);

    const tenant = new DataAzureadClientConfig(this, 'tenant');
    const owner = tenant.objectId;
    const { clientId, clientSecret } = new EntraApplication(this, 'entra', { ...this.environment, owner });
    this.output('entra_tenant_id', tenant.tenantId, 'Entra ID tenant.');
    this.output('entra_client_id', clientId, 'Client id of Keycloak in Entra ID.');
    this.output('entra_client_secret', clientSecret, 'Client secret of Keycloak in Entra ID.', { sensitive: true });
  }

  private output(name: string, value: string | number, description: string, { sensitive = false } = {}): void {
    new TerraformOutput(this, name, { value, description, ...(sensitive && { sensitive }) });
  }
}
