import { stubModule } from '../../terraform/stub-module';

/** What kube-hetzner 3.1.0 requires, as far as the Go module proxy has it. */
const REQUIRED_PROVIDERS = {
  hcloud: { source: 'hetznercloud/hcloud', version: '>= 1.62.0' },
  local: { source: 'hashicorp/local', version: '>= 2.5.2' },
  random: { source: 'hashicorp/random', version: '>= 3.8.1' },
};

/** Inputs that tests read back from the output `echo`. */
const ECHOED = ['autoscaler_nodepools', 'enable_delete_protection', 'etcd_s3_backup', 'firewall_kube_api_source', 'hcloud_token'];

/**
 * A module with the names and types of kube-hetzner. Like the real one it has a provider block of its own, so an engine
 * refuses `depends_on`, `count` and `for_each` in its call.
 */
export function clusterStub(): object {
  return { ...stubModule(REQUIRED_PROVIDERS, ECHOED), provider: { hcloud: { alias: 'own', poll_interval: '1s' } } };
}

/** The same with the private network and its subnet, so that load balancers have something real to join. */
export function clusterStubWithNetwork(): object {
  const stub = clusterStub() as { readonly output: object };
  return {
    ...stub,
    resource: {
      hcloud_network: { k3s: { name: '${var.cluster_name}', ip_range: '10.0.0.0/8' } },
      hcloud_network_subnet: {
        agent: {
          network_id: '${tonumber(hcloud_network.k3s.id)}',
          type: 'cloud',
          network_zone: '${var.network_region}',
          ip_range: '10.0.0.0/16',
        },
      },
    },
    output: { ...stub.output, network_id: { value: '${tonumber(hcloud_network.k3s.id)}' } },
  };
}
