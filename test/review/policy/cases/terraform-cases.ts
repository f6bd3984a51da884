import { remove, set, TERRAFORM } from '../change';
import type { TopicCases } from '../rule-cases';

const tf = (field: string, value: unknown) => set(TERRAFORM, field, value);
const without = (field: string) => remove(TERRAFORM, field);
const firewall = (rule: object) =>
  tf('resource.hcloud_firewall', {
    extra: { rule: [{ direction: 'in', protocol: 'tcp', port: '443', source_ips: ['0.0.0.0/0'], ...rule }] },
  });

export const TERRAFORM_CASES: TopicCases = {
  'terraform/providers': {
    broken: [
      [
        'a range',
        tf('terraform.required_providers.hcloud.version', '~> 1.68'),
        'provider hcloud',
        /^is of the version ~> 1\.68$/,
      ],
      ['at least', tf('terraform.required_providers.hcloud.version', '>= 1.68.0'), 'provider hcloud', />= 1\.68\.0/],
      ['no version', without('terraform.required_providers.time.version'), 'provider time', /of the day/],
      ['no source', without('terraform.required_providers.time.source'), 'provider time', /names no source/],
      [
        'a provider that is only used',
        without('terraform.required_providers.azuread'),
        'provider azuread',
        /not among required_providers/,
      ],
    ],
    kept: [['an equals sign', tf('terraform.required_providers.hcloud.version', '= 1.68.0')]],
  },
  'terraform/module': {
    broken: [
      ['no version', without('module.cluster.version'), 'module.cluster', /^names no version$/],
      ['a range', tf('module.cluster.version', '~> 3.1'), 'module.cluster', /of the versions ~> 3\.1/],
      [
        'a branch',
        tf('module.extra', { source: 'git::https://user:CANARY@git.example.org/a.git?ref=main' }),
        'module.extra',
        /comes from git::https:\/\/git\.example\.org.*, which moves/,
      ],
      ['whatever is the newest', tf('module.extra', { source: 'github.com/example/a' }), 'module.extra', /which moves/],
    ],
    kept: [
      ['a tag', tf('module.extra', { source: 'git::https://git.example.org/a.git?ref=v1.2.3' })],
      ['a commit', tf('module.extra', { source: 'github.com/example/a?ref=1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d' })],
      ['a folder', tf('module.extra', { source: './modules/a' })],
    ],
  },
  'terraform/backend': {
    broken: [
      ['none', without('terraform.backend'), 'terraform', /state would stay on the runner/],
      ['another', tf('terraform.backend', { s3: { bucket: 'state' } }), 'terraform', /in the backend s3 and not in GitLab/],
      ['a password', tf('terraform.backend.http.password', 'CANARY'), 'terraform', /^has password in its backend \(not shown\)$/],
      ['a user', tf('terraform.backend.http.username', 'robot'), 'terraform', /has username/],
      [
        'credentials in an address',
        tf('terraform.backend.http.address', 'https://robot:CANARY@gitlab.example.org/state'),
        'terraform',
        /credentials in address/,
      ],
    ],
    kept: [['an address', tf('terraform.backend.http.address', 'https://gitlab.example.org/state')]],
  },
  'terraform/secret': {
    broken: [
      [
        'a token',
        tf('provider.hcloud[0].token', 'CANARYCANARY'),
        'terraform',
        /looks like a secret at provider\.hcloud\[0\]\.token \(not shown\)/,
      ],
      [
        'a token that is known by its form',
        tf('module.cluster.note', 'glpat-CANARYCANARY'),
        'terraform',
        /module\.cluster\.note/,
      ],
      [
        'a secret inside of an expression',
        tf('module.cluster.url', 'https://${var.user}:CANARY@example.org'),
        'terraform',
        /module\.cluster\.url/,
      ],
      [
        'a default',
        tf('variable.hcloud_token.default', 'x'),
        'terraform',
        /has a default for the sensitive variable hcloud_token/,
      ],
      ['a variable that is printed', without('variable.hcloud_token.sensitive'), 'terraform', /prints the variable hcloud_token/],
      ['an output that is printed', without('output.kubeconfig.sensitive'), 'terraform', /prints the output kubeconfig/],
      [
        'a new output',
        tf('output.database_password', { value: '${var.password}' }),
        'terraform',
        /prints the output database_password/,
      ],
    ],
    kept: [
      ['a variable', tf('provider.hcloud[0].token', '${var.cluster_hcloud_token}')],
      ['a default that is none', tf('variable.hcloud_token.default', null)],
      ['an output that is no secret', tf('output.token_lifetime', { value: 'x' })],
    ],
  },
  'terraform/firewall': {
    broken: [
      [
        'the Kubernetes API',
        tf('module.cluster.firewall_kube_api_source', ['0.0.0.0/0']),
        'module.cluster',
        /opens the Kubernetes API to the internet/,
      ],
      [
        'SSH over IPv6',
        tf('module.cluster.firewall_ssh_source', ['203.0.113.0/24', '::/0']),
        'module.cluster',
        /opens SSH to the internet/,
      ],
      ['half of the internet', tf('module.cluster.firewall_ssh_source', ['128.0.0.0/1']), 'module.cluster', /opens SSH/],
      [
        'within an expression',
        tf('module.cluster.firewall_ssh_source', '${concat(var.admin_sources, ["0.0.0.0/0"])}'),
        'module.cluster',
        /opens SSH/,
      ],
      ['the default of a variable', tf('variable.admin_sources.default', ['::/0']), 'module.cluster', /opens SSH/],
      [
        'what the module does by default',
        without('module.cluster.firewall_kube_api_source'),
        'module.cluster',
        /opens the Kubernetes API to everywhere, because/,
      ],
      [
        'a rule of the module',
        tf('module.cluster.extra_firewall_rules', [{ direction: 'in', protocol: 'tcp', port: '22', source_ips: ['0.0.0.0/0'] }]),
        'module.cluster',
        /opens the port 22/,
      ],
      ['a firewall', firewall({ port: '6443' }), 'hcloud_firewall.extra', /opens the port 6443/],
      ['a range of ports', firewall({ port: '6000-7000' }), 'hcloud_firewall.extra', /6000-7000/],
      ['every port', firewall({ port: 'any' }), 'hcloud_firewall.extra', /any/],
    ],
    kept: [
      ['another port', firewall({})],
      ['the way out', firewall({ port: 'any', direction: 'out' })],
      ['UDP', firewall({ port: '22', protocol: 'udp' })],
      ['an office', firewall({ port: '22', source_ips: ['203.0.113.0/24'] })],
      ['nobody', tf('module.cluster.firewall_ssh_source', [])],
      ['private networks', tf('module.cluster.firewall_ssh_source', ['10.0.0.0/8', 'fd00::/8', '100.64.0.0/10'])],
    ],
  },
  'terraform/protected': {
    broken: [
      [
        'a load balancer',
        without('resource.hcloud_load_balancer.cascade.lifecycle.prevent_destroy'),
        'hcloud_load_balancer.cascade',
        /^can be destroyed by a plan$/,
      ],
      ['a volume', tf('resource.hcloud_volume', { data: { size: 10 } }), 'hcloud_volume.data', /destroyed by a plan/],
      [
        'an address',
        tf('resource.hcloud_primary_ip', { a: { lifecycle: { prevent_destroy: false } } }),
        'hcloud_primary_ip.a',
        /destroyed by a plan/,
      ],
    ],
    kept: [
      ['a volume that is protected', tf('resource.hcloud_volume', { data: { lifecycle: [{ prevent_destroy: true }] } })],
      ['something that is made again', tf('resource.hcloud_ssh_key', { a: {} })],
      [
        'an environment on its way out',
        (tree) => {
          const project = { ...tree.inventory?.project, lifecycle: 'destroying' };
          const changed = without('resource.hcloud_load_balancer.cascade.lifecycle')(tree);
          return { ...changed, inventory: { ...tree.inventory, project } as typeof tree.inventory };
        },
      ],
    ],
  },
};
