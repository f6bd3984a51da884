import { SERVER_TYPES } from '../../../../src/catalog/server-types';
import { paginated } from './paginated';
import type { FakeRoute } from './route';
import { CREATED } from './show-action';

const TYPES = Object.entries(SERVER_TYPES).map(([name, { cores, memoryGB, diskGB, architecture }], index) => ({
  id: index + 1,
  name,
  description: name,
  cores,
  memory: memoryGB,
  disk: diskGB,
  architecture,
  storage_type: 'local',
  cpu_type: 'shared',
  category: 'shared',
  prices: [],
  locations: [],
  deprecated: false,
  deprecation: null,
}));

/** The image that somebody has made before, as kube-hetzner asks for. */
const SNAPSHOT = {
  id: 7,
  type: 'snapshot',
  status: 'available',
  name: null,
  description: 'Leap Micro',
  image_size: 1,
  disk_size: 20,
  created: CREATED,
  created_from: null,
  bound_to: null,
  os_flavor: 'opensuse',
  os_version: null,
  rapid_deploy: false,
  protection: { delete: false },
  deprecated: null,
  labels: {},
  deleted: null,
  architecture: 'x86',
};

/** What the real kube-hetzner looks up before it plans. There are no servers yet, and no keys. */
export const OFFER_ROUTES: readonly FakeRoute[] = [
  list('server_types', TYPES),
  list('images', [SNAPSHOT]),
  list('servers', []),
  list('ssh_keys', []),
];

function list(name: string, items: readonly object[]): FakeRoute {
  return { method: 'GET', path: `/${name}`, handle: ({ query }) => paginated(name, items, query) };
}
