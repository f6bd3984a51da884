import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { KUBE_HETZNER } from '../../../src/catalog/kube-hetzner';
import { LOCATIONS } from '../../../src/catalog/locations';
import type { InfrastructureEnvironment } from '../../../src/constructs/infrastructure/infrastructure-environment';
import type { InfrastructureSettings } from '../../../src/constructs/infrastructure/infrastructure-spec';
import { CUSTOMISED, TYPICAL } from './environment';
import { synth } from './synth';

const inputs = (environment: InfrastructureEnvironment) => synth(environment).module.cluster;
const withInfrastructure = (change: Partial<InfrastructureSettings>) =>
  inputs({ ...TYPICAL, infrastructure: { ...TYPICAL.infrastructure, ...change } });

describe('the cluster of a project that says nothing', () => {
  const cluster = inputs(TYPICAL);

  it('has the topology of the thesis: three control planes, three agents, up to five more', () => {
    expect(cluster).toMatchObject({
      cluster_name: 'example-m2mgate-cloud',
      base_domain: 'example.m2mgate.cloud',
      control_plane_nodepools: [
        { name: 'control-plane', server_type: 'cx33', location: 'nbg1', count: 3, labels: [], taints: [] },
      ],
      agent_nodepools: [{ name: 'agent', server_type: 'cx43', location: 'nbg1', count: 3, labels: [], taints: [] }],
      autoscaler_nodepools: [{ name: 'autoscaled-agent', server_type: 'cx43', location: 'nbg1', min_nodes: 0, max_nodes: 5 }],
      load_balancer_type: 'lb11',
      load_balancer_location: 'nbg1',
      network_region: 'eu-central',
    });
  });

  it('writes no local files, which a fresh checkout would want to write again in every plan', () => {
    expect(cluster).toMatchObject({ create_kubeconfig: false, create_kustomization: false, export_values: false });
  });

  it('is open to the address ranges of the platform and to nobody else', () => {
    expect(cluster).toMatchObject({
      firewall_kube_api_source: '${var.admin_sources}',
      firewall_ssh_source: '${var.admin_sources}',
    });
  });

  it('lets servers out to nothing but what the module lets out', () => {
    expect(cluster).not.toHaveProperty('extra_firewall_rules');
    expect(cluster).not.toHaveProperty('restrict_outbound_traffic');
  });

  it('lets containers use NFS on servers where SELinux enforces', () => {
    expect(cluster).toMatchObject({ preinstall_exec: ['setsebool -P virt_use_nfs 1'] });
  });

  it('starts servers up to the least number, and gives back those whose pods have scratch volumes', () => {
    expect(cluster).toMatchObject({
      cluster_autoscaler_extra_args: ['--enforce-node-group-min-size=true', '--skip-nodes-with-local-storage=false'],
    });
    expect(withInfrastructure({ autoscaler: false })).not.toHaveProperty('cluster_autoscaler_extra_args');
  });

  it('pins every add-on', () => {
    const versions = Object.entries(cluster).filter(([name]) => name.endsWith('_version') && name !== 'k3s_version');
    expect(versions.map(([, version]) => version).sort()).toEqual(Object.values(KUBE_HETZNER.addOns).sort());
  });

  it('answers the Kubernetes API through a load balancer and encrypts its secrets at rest', () => {
    expect(cluster).toMatchObject({ enable_control_plane_load_balancer: true, enable_secrets_encryption: true });
  });

  it('follows the K3s channel of the platform, in the window of the project', () => {
    expect(cluster).toMatchObject({
      k3s_channel: 'stable',
      automatically_upgrade_kubernetes: true,
      automatically_upgrade_os: true,
      system_upgrade_schedule_window: {
        days: ['monday', 'tuesday', 'wednesday', 'thursday'],
        startTime: '00:00',
        endTime: '02:30',
        timeZone: 'Europe/Berlin',
      },
      kured_options: {
        'reboot-days': 'monday,tuesday,wednesday,thursday',
        'start-time': '00:00',
        'end-time': '02:30',
        'time-zone': 'Europe/Berlin',
      },
    });
    expect(cluster).not.toHaveProperty('k3s_version');
  });

  it('labels its volumes with the project, so that a sweep finds them', () => {
    expect(JSON.parse(String(cluster['hetzner_csi_merge_values']))).toMatchObject({
      controller: { volumeExtraLabels: { project: 'example-m2mgate-cloud' } },
    });
  });

  it('keeps etcd snapshots to itself', () => {
    expect(cluster).not.toHaveProperty('etcd_s3_backup');
  });
});

describe('the cluster of a customised project', () => {
  const cluster = inputs(CUSTOMISED);

  it('adds pools in the order of the project, with labels and taints as kube-hetzner spells them', () => {
    expect(cluster['agent_nodepools']).toMatchObject([
      { name: 'agent' },
      {
        name: 'batch',
        server_type: 'cx53',
        location: 'fsn1',
        count: 2,
        labels: ['example.com/workload=batch'],
        taints: ['batch=only:NoSchedule'],
      },
    ]);
  });

  it('adds its address ranges to those of the platform', () => {
    expect(cluster).toMatchObject({
      firewall_kube_api_source: '${concat(var.admin_sources, ["198.51.100.0/24"])}',
      firewall_ssh_source: '${concat(var.admin_sources, ["203.0.113.7/32", "2001:db8::/32"])}',
    });
  });

  it('needs no variable for a public key that it gives itself', () => {
    expect(cluster['ssh_public_key']).toBe(CUSTOMISED.infrastructure.ssh.publicKey);
    expect(Object.keys(synth(CUSTOMISED).variable)).not.toContain('ssh_public_key');
  });

  it('sends etcd snapshots to the bucket, whose host K3s wants without a scheme', () => {
    expect(cluster['etcd_s3_backup']).toEqual({
      'etcd-s3-endpoint': 'nbg1.your-objectstorage.com',
      'etcd-s3-region': 'nbg1',
      'etcd-s3-bucket': 'example-backups',
      'etcd-s3-folder': 'example-m2mgate-cloud/etcd',
      'etcd-s3-access-key': '${var.backup_s3_access_key_id}',
      'etcd-s3-secret-key': '${var.backup_s3_secret_access_key}',
    });
  });

  it('pins K3s and stays as it is', () => {
    expect(cluster).toMatchObject({
      k3s_version: 'v1.36.3+k3s1',
      automatically_upgrade_kubernetes: false,
      automatically_upgrade_os: false,
    });
  });

  it('can do without the autoscaler', () => {
    expect(cluster['autoscaler_nodepools']).toEqual([]);
  });
});

describe('the life of a cluster', () => {
  it.each([
    ['active', 5, true],
    ['hibernated', 0, true],
    ['destroying', 0, false],
  ] as const)('%s: the autoscaler may have %i servers, load balancers are protected: %s', (lifecycle, max, load_balancer) => {
    const cluster = inputs({ ...TYPICAL, lifecycle });
    expect(cluster).toMatchObject({
      autoscaler_nodepools: [{ min_nodes: 0, max_nodes: max }],
      enable_delete_protection: { load_balancer },
    });
  });
});

describe('the network zone', () => {
  it.each(Object.entries(LOCATIONS))('follows the location %s', (location, { networkZone }) => {
    expect(withInfrastructure({ location })).toMatchObject({ network_region: networkZone, load_balancer_location: location });
  });

  it('is unknown for a place that Hetzner does not have', () => {
    expect(() => withInfrastructure({ location: 'muc1' })).toThrow('muc1 is not a Hetzner location');
  });
});

describe('the values of Traefik', () => {
  const values = JSON.parse(String(inputs(TYPICAL)['traefik_merge_values']));
  const schema = join(__dirname, '../../../../shared/chart-values', `traefik-${KUBE_HETZNER.addOns.traefik}`, 'schema.json');

  it.skipIf(!existsSync(schema))('are values of the chart', () => {
    expect(validate(values, JSON.parse(readFileSync(schema, 'utf8')), '7').errors).toEqual([]);
  });

  it('carry the base domain and the wildcard to external-dns', () => {
    expect(values.service.annotations).toEqual({
      'external-dns.alpha.kubernetes.io/hostname': 'example.m2mgate.cloud,*.example.m2mgate.cloud',
    });
  });

  it('offer the dashboard to a route and never by itself', () => {
    expect(values.api).toEqual({ dashboard: true, insecure: false });
  });
});

describe('what servers may connect to', () => {
  const [accessKeyId, secretAccessKey] = [{ gitlabVariable: 'ID' }, { gitlabVariable: 'KEY' }];
  const backup = { region: 'nbg1', bucket: 'b', prefix: 'p', accessKeyId, secretAccessKey };
  const rule = (port: string, description: string) => ({
    description,
    direction: 'out',
    protocol: 'tcp',
    port,
    destination_ips: ['0.0.0.0/0', '::/0'],
  });

  it.each<[string, Partial<InfrastructureEnvironment>, object[]]>([
    ['the mail server', { smtp: { port: 587 } }, [rule('587', 'Mail server')]],
    [
      'a bucket with a port of its own',
      { backup: { ...backup, endpoint: 'https://s3.example.com:9000' } },
      [rule('9000', 'Backup bucket')],
    ],
    [
      'both, once where they share a port',
      { smtp: { port: 465 }, backup: { ...backup, endpoint: 'https://s3.example.com:465' } },
      [rule('465', 'Backup bucket')],
    ],
  ])('includes %s', (_what, change, rules) => {
    expect(inputs({ ...TYPICAL, ...change })).toMatchObject({ extra_firewall_rules: rules });
  });

  it('needs no rule for a bucket behind HTTPS', () => {
    const file = inputs({ ...TYPICAL, backup: { ...backup, endpoint: 'https://nbg1.your-objectstorage.com' } });
    expect(file).not.toHaveProperty('extra_firewall_rules');
  });
});

it('gives each pool of agents a placement group of its own, because one takes ten servers', () => {
  const pool = (name: string) => ({ name, serverType: 'cx43', count: 8, location: 'nbg1', labels: {}, taints: [] });
  expect(withInfrastructure({ agentPools: [pool('a'), pool('b'), pool('c')] })).toMatchObject({
    agent_nodepools: [{ placement_group_index: 0 }, { placement_group_index: 1 }, { placement_group_index: 2 }],
  });
});
