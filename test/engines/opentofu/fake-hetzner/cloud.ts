import { ApiError } from './api-error';

export interface FakeAction {
  readonly id: number;
  readonly command: string;
  status: 'running' | 'success';
  readonly resource: { readonly id: number; readonly type: 'load_balancer' | 'network' };
}

export interface FakeLoadBalancer {
  readonly id: number;
  readonly created: string;
  name: string;
  load_balancer_type: { readonly id: number; readonly name: string };
  readonly location: { readonly id: number; readonly name: string; readonly network_zone: string };
  labels: Record<string, string>;
  readonly public_net: {
    enabled: boolean;
    readonly ipv4: { readonly ip: string; readonly dns_ptr: string };
    readonly ipv6: { readonly ip: string; readonly dns_ptr: string };
  };
  private_net: { readonly network: number; readonly ip: string }[];
  readonly protection: { delete: boolean };
  readonly algorithm: { readonly type: string };
  services: object[];
  targets: object[];
}

export interface FakeNetwork {
  readonly id: number;
  readonly created: string;
  name: string;
  labels: Record<string, string>;
  readonly ip_range: string;
  subnets: { readonly type: string; readonly ip_range: string; readonly network_zone: string; readonly gateway: string }[];
  readonly routes: object[];
  readonly servers: number[];
  readonly protection: { delete: boolean };
  readonly expose_routes_to_vswitch: boolean;
}

/** What one Hetzner Cloud project holds. */
export class Cloud {
  readonly loadBalancers = new Map<number, FakeLoadBalancer>();
  readonly networks = new Map<number, FakeNetwork>();
  readonly actions = new Map<number, FakeAction>();
  private last = 1000;

  nextId(): number {
    this.last += 1;
    return this.last;
  }

  loadBalancer(id: string): FakeLoadBalancer {
    return known(this.loadBalancers, id, 'load_balancer');
  }

  network(id: string | number): FakeNetwork {
    return known(this.networks, id, 'network');
  }

  /** The load balancers in a network: as long as there is one, its subnets stay. */
  attachedTo({ id }: FakeNetwork): FakeLoadBalancer[] {
    return [...this.loadBalancers.values()].filter(({ private_net }) => private_net.some(({ network }) => network === id));
  }

  /**
   * Changes a resource. It counts as under way until somebody asks for the first time.
   *
   * @throws ApiError while another change of the same resource is under way.
   */
  act(command: string, resource: FakeAction['resource'], change: () => void = () => {}): FakeAction {
    const busy = [...this.actions.values()].find(
      ({ status, resource: other }) => status === 'running' && other.id === resource.id && other.type === resource.type,
    );
    if (busy) throw new ApiError(423, 'locked', `${resource.type} ${resource.id} is locked: ${busy.command} is under way`);
    change();
    const action: FakeAction = { id: this.nextId(), command, status: 'running', resource };
    this.actions.set(action.id, action);
    return action;
  }
}

function known<T>(items: ReadonlyMap<number, T>, id: string | number, type: string): T {
  const found = items.get(Number(id));
  if (!found) throw new ApiError(404, 'not_found', `${type} with ID '${id}' not found`);
  return found;
}
