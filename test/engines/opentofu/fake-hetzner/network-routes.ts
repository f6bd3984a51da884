import { ApiError } from './api-error';
import type { FakeNetwork } from './cloud';
import { paginated } from './paginated';
import type { FakeRequest, FakeRoute } from './route';
import { CREATED, showAction } from './show-action';

/** `/networks` with their subnets: what the stub of the cluster is made of. */
export const NETWORK_ROUTES: readonly FakeRoute[] = [
  {
    method: 'GET',
    path: '/networks',
    handle: ({ cloud, query }) => paginated('networks', [...cloud.networks.values()].map(show(cloud)), query),
  },
  { method: 'GET', path: '/networks/:id', handle: ({ cloud, id }) => ({ network: show(cloud)(cloud.network(id)) }) },
  {
    method: 'POST',
    path: '/networks',
    handle: ({ cloud, body }) => {
      const network: FakeNetwork = {
        id: cloud.nextId(),
        created: CREATED,
        name: String(body['name']),
        labels: (body['labels'] as Record<string, string> | undefined) ?? {},
        ip_range: String(body['ip_range']),
        subnets: [],
        routes: [],
        servers: [],
        protection: { delete: false },
        expose_routes_to_vswitch: false,
      };
      cloud.networks.set(network.id, network);
      return { network: show(cloud)(network) };
    },
  },
  {
    method: 'DELETE',
    path: '/networks/:id',
    handle: ({ cloud, id }) => {
      const network = cloud.network(id);
      mustBeEmpty(cloud, network);
      cloud.networks.delete(network.id);
      return undefined;
    },
  },
  action('add_subnet', (network, { body }) => {
    network.subnets.push({
      type: String(body['type']),
      ip_range: String(body['ip_range']),
      network_zone: String(body['network_zone']),
      gateway: '10.0.0.1',
    });
  }),
  action('delete_subnet', (network, { cloud, body }) => {
    mustBeEmpty(cloud, network);
    network.subnets = network.subnets.filter(({ ip_range }) => ip_range !== body['ip_range']);
  }),
];

function action(command: string, change: (network: FakeNetwork, request: FakeRequest) => void): FakeRoute {
  return {
    method: 'POST',
    path: `/networks/:id/actions/${command}`,
    handle: (request) => {
      const network = request.cloud.network(request.id);
      const begun = request.cloud.act(command, { id: network.id, type: 'network' }, () => change(network, request));
      return { action: showAction(begun) };
    },
  };
}

/** The provider knows this refusal, and takes a subnet for gone after it: the network would be left behind. */
function mustBeEmpty(cloud: FakeRequest['cloud'], network: FakeNetwork): void {
  if (cloud.attachedTo(network).length > 0) throw new ApiError(409, 'service_error', 'network has attached resources');
}

function show(cloud: FakeRequest['cloud']): (network: FakeNetwork) => object {
  return (network) => ({ ...network, load_balancers: cloud.attachedTo(network).map(({ id }) => id) });
}
