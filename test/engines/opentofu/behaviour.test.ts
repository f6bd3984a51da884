import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REALMS } from '../../../src/catalog/realms';
import { count } from '../../../tools/engines/frame/counts';
import { QUIET } from '../../project/examples';
import { clusterStub } from './cluster-stub';
import { ENTRA_CLIENT, ENTRA_MOCK } from './entra-mock';
import { INPUTS } from './inputs';
import { projectFile } from './terraform-files';
import { testVariables } from './test-variables';
import { WITHOUT_PLUGIN, withCluster } from './with-cluster';
import { Workspace } from './workspace';

/** What Hetzner would answer. Each load balancer is the same one. */
const LOAD_BALANCER = { id: '42', ipv4: '203.0.113.42', ipv6: '2001:db8::42' };

/** Providers whose plugins are asked for schemas and nothing else. */
const MOCKS = {
  hcloud: { mock_resource: { hcloud_load_balancer: { defaults: LOAD_BALANCER } } },
  azuread: ENTRA_MOCK,
};

/** What must hold after an apply, as conditions in OpenTofu's language. */
const BEHAVIOUR: [what: string, change: Readonly<Record<string, unknown>>, conditions: readonly string[]][] = [
  [
    'hands over the addresses of load balancers, of Traefik and of the Kubernetes API',
    {},
    [
      `output.cascade_ipv4 == "${LOAD_BALANCER.ipv4}"`,
      `output.vpngate_ipv4 == "${LOAD_BALANCER.ipv4}"`,
      'output.ingress_ipv4 == "ingress_public_ipv4"',
      'output.kubernetes_api_ipv4 == "lb_control_plane_ipv4"',
      'output.network_id == 1',
    ],
  ],
  [
    'hands over the kubeconfig as a secret, and nothing else of the cluster as one',
    {},
    ['issensitive(output.kubeconfig)', 'nonsensitive(output.kubeconfig) == "kubeconfig"', '!issensitive(output.ingress_ipv4)'],
  ],
  [
    'joins each load balancer to the network of the cluster',
    {},
    ['cascade', 'vpngate'].flatMap((name) => [
      `hcloud_load_balancer_network.${name}.load_balancer_id == ${LOAD_BALANCER.id}`,
      `hcloud_load_balancer_network.${name}.network_id == module.cluster.network_id`,
    ]),
  ],
  [
    'protects what must last',
    {},
    [
      'hcloud_load_balancer.cascade.delete_protection',
      'hcloud_load_balancer.vpngate.delete_protection',
      'module.cluster.echo.enable_delete_protection.load_balancer',
      'one(module.cluster.echo.autoscaler_nodepools).max_nodes == 5',
    ],
  ],
  [
    'lifts every protection and lets nothing grow when it is to be destroyed',
    { lifecycle: 'destroying' },
    [
      '!hcloud_load_balancer.cascade.delete_protection',
      '!hcloud_load_balancer.vpngate.delete_protection',
      '!module.cluster.echo.enable_delete_protection.load_balancer',
      'one(module.cluster.echo.autoscaler_nodepools).max_nodes == 0',
    ],
  ],
  [
    'keeps protections and lets nothing grow while it sleeps',
    { lifecycle: 'hibernated' },
    [
      'hcloud_load_balancer.cascade.delete_protection',
      'module.cluster.echo.enable_delete_protection.load_balancer',
      'one(module.cluster.echo.autoscaler_nodepools).max_nodes == 0',
    ],
  ],
  [
    'has no pool for an autoscaler that is off',
    { infrastructure: { autoscaler: false } },
    ['length(module.cluster.echo.autoscaler_nodepools) == 0'],
  ],
  [
    'keeps the token of the provider and that of the cluster apart',
    {},
    [
      `nonsensitive(module.cluster.echo.hcloud_token) == "${INPUTS.TF_VAR_cluster_hcloud_token}"`,
      'issensitive(module.cluster.echo.hcloud_token)',
    ],
  ],
  [
    'opens the Kubernetes API to the sources of the platform and to those of the project',
    { infrastructure: { firewall: { kubernetesApiSources: ['198.51.100.0/24'] } } },
    ['join(" ", module.cluster.echo.firewall_kube_api_source) == "192.0.2.0/24 198.51.100.0/24"'],
  ],
  [
    'gives etcd the keys of the bucket, and shows them to nobody',
    { backup: QUIET.backup },
    [
      `nonsensitive(module.cluster.echo.etcd_s3_backup)["etcd-s3-access-key"] == "${INPUTS.TF_VAR_backup_s3_access_key_id}"`,
      `nonsensitive(module.cluster.echo.etcd_s3_backup)["etcd-s3-secret-key"] == "${INPUTS.TF_VAR_backup_s3_secret_access_key}"`,
      'issensitive(module.cluster.echo.etcd_s3_backup)',
    ],
  ],
  ['renews the client secret after half a year', {}, ['time_rotating.client_secret.rotation_days == 180']],
];

/** Of the application in Entra ID, which needs a plugin that the Go module proxy does not have. */
const ENTRA: typeof BEHAVIOUR = [
  [
    'lets people return to every realm, and to nothing else',
    {},
    [
      `azuread_application_redirect_uris.redirect_uris.redirect_uris == toset(${JSON.stringify(
        [REALMS.administration, REALMS.infrastructure, REALMS.m2mgate].map(
          (realm) => `https://auth.example.m2mgate.cloud/realms/${realm}/broker/azure/endpoint`,
        ),
      )})`,
    ],
  ],
  [
    'ends a client secret three months after its successor is due',
    {},
    ['azuread_application_password.client_secret.end_date == timeadd(time_rotating.client_secret.rotation_rfc3339, "2160h")'],
  ],
  [
    'hands over the client, its secret as one, and the tenant',
    {},
    [
      `output.entra_client_id == "${ENTRA_CLIENT}"`,
      'output.entra_tenant_id == "tenant"',
      'issensitive(output.entra_client_secret)',
      'nonsensitive(output.entra_client_secret) == "secret"',
    ],
  ],
];

describe('an environment, made with mocked providers,', () => {
  let workspace: Workspace;
  beforeAll(() => {
    workspace = new Workspace();
  });
  afterAll(() => workspace.remove());

  async function holds(change: Readonly<Record<string, unknown>>, conditions: readonly string[]): Promise<void> {
    const mocks = Object.entries(MOCKS).filter(([name]) => !WITHOUT_PLUGIN.includes(name));
    workspace.write({
      ...withCluster(projectFile(change), clusterStub()),
      'behaviour.tftest.json': {
        variables: testVariables({ backup: 'backup' in change }),
        mock_provider: Object.fromEntries(mocks),
        run: {
          made: {
            command: 'apply',
            assert: conditions.map((condition) => ({ condition: `\${${condition}}`, error_message: `not so: ${condition}` })),
          },
        },
      },
    });
    await workspace.mustRun('init', '-backend=false', '-no-color');
    const { code, output } = await workspace.run('test', '-no-color');
    expect(code, output).toBe(0);
    count('opentofu', 'conditions hold', conditions.length);
  }

  it.each(BEHAVIOUR)('%s', (_what, change, conditions) => holds(change, conditions));

  it.skipIf(WITHOUT_PLUGIN.includes('azuread')).each(ENTRA)('%s', (_what, change, conditions) => holds(change, conditions));

  it('would be noticed if it did something else', async () => {
    await expect(holds({ lifecycle: 'destroying' }, ['hcloud_load_balancer.cascade.delete_protection'])).rejects.toThrow(
      /not so: hcloud_load_balancer\.cascade\.delete_protection/,
    );
  });
});
