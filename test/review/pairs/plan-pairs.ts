import type { Pair } from './pair';
import { resourceChange } from './plan-changes';

const AGENT = 'module.cluster.module.agents["0-0-agent"].hcloud_server.server';
const CONTROL = (index: number) => `module.cluster.module.control_planes["0-${index}-control-plane"].hcloud_server.server`;
const server = (type: string) => ({ id: '1', name: 'agent', server_type: type, location: 'nbg1', delete_protection: false });
const resized = (address: string) =>
  resourceChange(address, ['update'], { before: server('cx43'), after: server('cx53'), after_unknown: {} });

/** What a plan brings, beside a render in which nothing changes unless it is said. */
export const PLAN_PAIRS: readonly Pair[] = [
  {
    name: 'nothing',
    plan: [resourceChange(AGENT, ['no-op'], { before: server('cx43'), after: server('cx43') })],
    verdict: 'no-change',
    dangers: [],
  },
  {
    name: 'only what is read',
    plan: [{ ...resourceChange('data.hcloud_image.microos', ['read']), mode: 'data' }],
    verdict: 'no-change',
    dangers: [],
  },
  {
    name: 'everything for the first time',
    before: 'nothing',
    plan: [resourceChange(AGENT, ['create'], { after: server('cx43') })],
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'one more server',
    plan: [
      resourceChange('module.cluster.module.agents["0-3-agent"].hcloud_server.server', ['create'], { after: server('cx43') }),
    ],
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'something that only runs a command, anew',
    plan: [
      resourceChange('module.cluster.terraform_data.kustomization', ['delete', 'create'], { before: { id: 'a' }, after: {} }),
    ],
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'a moved address',
    plan: [
      resourceChange(AGENT, ['no-op'], {
        before: server('cx43'),
        after: server('cx43'),
        previous_address: 'hcloud_server.agent',
      }),
    ],
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'the larger servers that the plan announces, one by one',
    after: { props: { nodeSize: 'large' } },
    plan: [resized(AGENT)],
    verdict: 'restarts',
    dangers: ['terraform/rebooted'],
  },
  {
    name: 'a server less',
    plan: [resourceChange(AGENT, ['delete'], { before: server('cx43'), action_reason: 'delete_because_each_key' })],
    verdict: 'blocked',
    dangers: ['terraform/destroyed'],
  },
  {
    name: 'a server less, and the project allows it by type',
    after: { edit: (files) => files.allowDestroy('hcloud_server') },
    plan: [resourceChange(AGENT, ['delete'], { before: server('cx43') })],
    verdict: 'data-loss',
    dangers: ['terraform/destroyed'],
  },
  {
    name: 'a server less, and the project allows it by address',
    after: { edit: (files) => files.allowDestroy(AGENT) },
    plan: [resourceChange(AGENT, ['delete'], { before: server('cx43') })],
    verdict: 'data-loss',
    dangers: ['terraform/destroyed'],
  },
  {
    name: 'a server made anew for another image',
    plan: [
      resourceChange(AGENT, ['delete', 'create'], {
        before: { ...server('cx43'), image: '1' },
        after: { ...server('cx43'), image: '2' },
        replace_paths: [['image']],
        action_reason: 'replace_because_cannot_update',
      }),
    ],
    verdict: 'blocked',
    dangers: ['terraform/destroyed'],
  },
  {
    name: 'the leftover of a replacement',
    plan: [resourceChange(AGENT, ['delete'], { before: server('cx43'), deposed: 'a1b2c3d4' })],
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'two of three control planes made anew at once',
    plan: [0, 1].map((index) =>
      resourceChange(CONTROL(index), ['create', 'delete'], {
        before: server('cx33'),
        after: server('cx33'),
        replace_paths: [['user_data']],
      }),
    ),
    verdict: 'blocked',
    dangers: ['terraform/quorum', 'terraform/destroyed'],
  },
  {
    name: 'two of three control planes off at once',
    plan: [resized(CONTROL(0)), resized(CONTROL(1))],
    verdict: 'restarts',
    dangers: ['terraform/quorum', 'terraform/rebooted'],
  },
  {
    name: 'a volume goes',
    plan: [resourceChange('hcloud_volume.archive', ['delete'], { before: { id: '7', size: 100 } })],
    verdict: 'blocked',
    dangers: ['terraform/destroyed'],
  },
  {
    name: 'a volume shrinks',
    plan: [resourceChange('hcloud_volume.archive', ['update'], { before: { size: 100 }, after: { size: 50 } })],
    verdict: 'blocked',
    dangers: ['terraform/shrunk'],
  },
  {
    name: 'a volume grows',
    plan: [resourceChange('hcloud_volume.archive', ['update'], { before: { size: 100 }, after: { size: 200 } })],
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'the network made anew',
    plan: [
      resourceChange('module.cluster.hcloud_network.k3s[0]', ['delete', 'create'], {
        before: { ip_range: '10.0.0.0/8' },
        after: { ip_range: '10.0.0.0/9' },
        replace_paths: [['ip_range']],
      }),
    ],
    verdict: 'blocked',
    dangers: ['terraform/destroyed'],
  },
  {
    name: 'a load balancer loses its protection',
    plan: [
      resourceChange('hcloud_load_balancer.cascade', ['update'], {
        before: { delete_protection: true },
        after: { delete_protection: false },
      }),
    ],
    verdict: 'data-loss',
    dangers: ['terraform/protection'],
  },
  {
    name: 'a load balancer leaves the state',
    plan: [resourceChange('hcloud_load_balancer.cascade', ['forget'], { before: { id: '3' } })],
    verdict: 'restarts',
    dangers: ['terraform/forgotten'],
  },
  {
    name: 'a load balancer leaves the network for a moment',
    plan: [
      resourceChange('hcloud_load_balancer_network.cascade', ['delete', 'create'], {
        before: { network_id: 1 },
        after: { network_id: 2 },
        replace_paths: [['network_id']],
      }),
    ],
    verdict: 'restarts',
    dangers: ['terraform/detached'],
  },
  {
    name: 'a new client secret in Entra ID',
    plan: [
      resourceChange('azuread_application_password.client_secret', ['create', 'delete'], {
        before: { key_id: 'a' },
        after: {},
        replace_paths: [['rotate_when_changed']],
      }),
    ],
    verdict: 'restarts',
    dangers: ['terraform/credential'],
  },
  {
    name: 'the app registration goes',
    plan: [resourceChange('azuread_application_registration.application', ['delete'], { before: { display_name: 'example' } })],
    verdict: 'blocked',
    dangers: ['terraform/destroyed'],
  },
  {
    name: 'servers go while the environment is taken down',
    before: { props: { lifecycle: 'destroying' } },
    after: { props: { lifecycle: 'destroying' } },
    plan: [resourceChange(AGENT, ['delete'], { before: server('cx43') })],
    verdict: 'data-loss',
    dangers: ['terraform/destroyed'],
  },
];
