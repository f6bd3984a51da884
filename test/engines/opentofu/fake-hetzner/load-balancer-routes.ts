import { LOCATIONS } from '../../../../src/catalog/locations';
import { ApiError } from './api-error';
import type { Cloud, FakeLoadBalancer } from './cloud';
import { paginated } from './paginated';
import type { FakeRequest, FakeRoute } from './route';
import { CREATED, showAction } from './show-action';

const TYPES = ['lb11', 'lb21', 'lb31'];
const LOCATION_NAMES = Object.keys(LOCATIONS);

/** `/load_balancers`, and the actions that the resources of the stack need. */
export const LOAD_BALANCER_ROUTES: readonly FakeRoute[] = [
  {
    method: 'GET',
    path: '/load_balancers',
    handle: ({ cloud, query }) => {
      const name = query.get('name');
      const found = [...cloud.loadBalancers.values()].filter((one) => name === null || one.name === name);
      return paginated('load_balancers', found, query);
    },
  },
  { method: 'GET', path: '/load_balancers/:id', handle: ({ cloud, id }) => ({ load_balancer: cloud.loadBalancer(id) }) },
  { method: 'POST', path: '/load_balancers', handle: create },
  {
    method: 'PUT',
    path: '/load_balancers/:id',
    handle: ({ cloud, id, body }) => {
      const one = cloud.loadBalancer(id);
      if (typeof body['name'] === 'string') one.name = unused(cloud, body['name']);
      if (body['labels']) one.labels = body['labels'] as Record<string, string>;
      return { load_balancer: one };
    },
  },
  {
    method: 'DELETE',
    path: '/load_balancers/:id',
    handle: ({ cloud, id }) => {
      const one = cloud.loadBalancer(id);
      if (one.protection.delete) throw new ApiError(423, 'protected', 'load balancer deletion is protected');
      cloud.loadBalancers.delete(one.id);
      return undefined;
    },
  },
  action('change_protection', (one, { body }) => {
    one.protection.delete = body['delete'] === true;
  }),
  action('change_type', (one, { body }) => {
    one.load_balancer_type = typeOf(body['load_balancer_type']);
  }),
  action('attach_to_network', attach),
  action('detach_from_network', (one, { cloud, body }) => {
    const { id } = cloud.network(Number(body['network']));
    one.private_net = one.private_net.filter(({ network }) => network !== id);
  }),
  action('enable_public_interface', (one) => {
    one.public_net.enabled = true;
  }),
  action('disable_public_interface', (one) => {
    one.public_net.enabled = false;
  }),
];

function action(command: string, change: (one: FakeLoadBalancer, request: FakeRequest) => void): FakeRoute {
  return {
    method: 'POST',
    path: `/load_balancers/:id/actions/${command}`,
    handle: (request) => {
      const one = request.cloud.loadBalancer(request.id);
      const begun = request.cloud.act(command, { id: one.id, type: 'load_balancer' }, () => change(one, request));
      return { action: showAction(begun) };
    },
  };
}

function create({ cloud, body }: FakeRequest): object {
  const name = unused(cloud, String(body['name']));
  const location = LOCATION_NAMES.indexOf(String(body['location']));
  if (location < 0)
    throw new ApiError(422, 'invalid_input', `invalid input in field 'location': there is no ${body['location']}`);
  const id = cloud.nextId();
  const one: FakeLoadBalancer = {
    id,
    created: CREATED,
    name,
    load_balancer_type: typeOf(body['load_balancer_type']),
    location: { id: location + 1, name: String(body['location']), network_zone: zoneOf(String(body['location'])) },
    labels: (body['labels'] as Record<string, string> | undefined) ?? {},
    public_net: {
      enabled: true,
      ipv4: { ip: `203.0.113.${cloud.loadBalancers.size + 10}`, dns_ptr: '' },
      ipv6: { ip: `2001:db8::${id}`, dns_ptr: '' },
    },
    private_net: [],
    protection: { delete: false },
    algorithm: { type: 'round_robin' },
    services: [],
    targets: [],
  };
  cloud.loadBalancers.set(id, one);
  return { load_balancer: one, action: showAction(cloud.act('create_load_balancer', { id, type: 'load_balancer' })) };
}

function attach(one: FakeLoadBalancer, { cloud, body }: FakeRequest): void {
  const network = cloud.network(Number(body['network']));
  if (network.subnets.length === 0) throw new ApiError(409, 'no_subnet_available', 'no subnet in the network');
  if (one.private_net.length > 0)
    throw new ApiError(409, 'load_balancer_already_attached', 'load balancer is already attached to a network');
  one.private_net.push({ network: network.id, ip: `10.0.0.${cloud.attachedTo(network).length + 2}` });
}

function unused(cloud: Cloud, name: string): string {
  if ([...cloud.loadBalancers.values()].some((one) => one.name === name))
    throw new ApiError(409, 'uniqueness_error', `load balancer name ${name} is already used`);
  return name;
}

function typeOf(name: unknown): FakeLoadBalancer['load_balancer_type'] {
  const index = TYPES.indexOf(String(name));
  if (index < 0) throw new ApiError(422, 'invalid_input', `invalid input in field 'load_balancer_type': there is no ${name}`);
  return { id: index + 1, name: String(name) };
}

function zoneOf(location: string): string {
  return Object.entries(LOCATIONS).find(([name]) => name === location)?.[1].networkZone ?? '';
}
