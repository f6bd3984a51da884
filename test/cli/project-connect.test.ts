import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io';
import { FakeGitlab, TOKENS } from '../support/fake-gitlab/fake-gitlab';
import { FakeKubernetes } from '../support/fake-kubernetes/fake-kubernetes';
import { selfSignedCertificate } from '../support/fake-kubernetes/self-signed-certificate';
import { gitlabJob } from './gitlab/gitlab-job';
import { type CliResult, TODAY, workspace } from './run-cli';

/** The part of an inventory that is read. */
const inventory = (lifecycle: string) =>
  JSON.stringify({
    project: { slug: 'example', lifecycle },
    registration: { gitlabVariables: ['ENTRA_CLIENT_ID', 'HETZNERDNS_TOKEN'] },
  });
const here = workspace({ 'dist/inventory.json': inventory('active'), 'dying/inventory.json': inventory('destroying') });
afterAll(() => here.remove());

let gitlab: FakeGitlab;
let cluster: FakeKubernetes;
beforeEach(async () => {
  gitlab = await new FakeGitlab().start();
  cluster = await new FakeKubernetes().start();
});
afterEach(async () => {
  await gitlab.stop();
  await cluster.stop();
});

const DAY = 86_400_000;
const ENTRA_SECRET = 'canary~8Q~entra.client-secret';

/** What tofu output -json prints. */
function outputs(more: Readonly<Record<string, unknown>> = {}): string {
  const values = {
    kubeconfig: cluster.kubeconfig,
    network_id: 4711,
    entra_tenant_id: '11111111-2222-3333-4444-555555555555',
    entra_client_id: '66666666-7777-8888-9999-000000000000',
    entra_client_secret: ENTRA_SECRET,
    ...more,
  };
  return JSON.stringify(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { sensitive: true, type: 'string', value }])),
  );
}

interface Run {
  readonly argv?: readonly string[];
  readonly stdin?: string;
  readonly token?: string;
  readonly machine?: Partial<Io>;
}

/** Runs the command, some days from now; whatever happens, it shows no secret. */
async function connect(
  { argv = [], stdin = outputs(), token = TOKENS.api, machine = {} }: Run = {},
  days = 0,
): Promise<CliResult> {
  const now = new Date(TODAY.getTime() + days * DAY);
  cluster.now = now.toISOString();
  const env = gitlabJob(gitlab, { BLUE_GITLAB_TOKEN: token });
  const result = await here.blueOn({ env, stdin: async () => stdin, now: () => now, ...machine }, 'project', 'connect', ...argv);
  for (const secret of [...cluster.secrets, ENTRA_SECRET, token, 'canary']) expect(result.out + result.err).not.toContain(secret);
  return result;
}

const variable = (key: string) => gitlab.project.variables.find((one) => one.key === key);
const storedKubeconfig = () => Buffer.from(variable('CLUSTER_KUBECONFIG')?.value ?? '', 'base64').toString();
const tokenSecrets = () => cluster.of('Secret').map(({ metadata }) => metadata.name);

describe('project connect', () => {
  it('gives the hub an identity of its own and stores its kubeconfig, that of no administrator', async () => {
    const { code, out, err } = await connect();
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        'ENTRA_TENANT_ID: created',
        'ENTRA_CLIENT_ID: created',
        'ENTRA_CLIENT_SECRET: created',
        `cluster ${cluster.url}: connected the hub with a new credential, stored as CLUSTER_KUBECONFIG`,
        '',
      ].join('\n'),
    });
    expect(err).toBe('warning: the CI variable HETZNERDNS_TOKEN is not set, and the hub waits for it\n');

    expect(cluster.objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`)).toEqual([
      'Namespace /blue-system',
      'ServiceAccount blue-system/blue-hub',
      'ClusterRoleBinding /blue-hub',
      expect.stringMatching(/^Secret blue-system\/blue-hub-/),
    ]);
    const [token] = cluster.secrets.filter((secret) => secret.startsWith('canary-token-of-blue-hub'));
    expect(load(storedKubeconfig())).toEqual({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        { name: 'cluster', cluster: { server: cluster.url, 'certificate-authority-data': cluster.certificateAuthority } },
      ],
      users: [{ name: 'blue-hub', user: { token } }],
      contexts: [{ name: 'blue-hub', context: { cluster: 'cluster', user: 'blue-hub' } }],
      'current-context': 'blue-hub',
    });
    expect(
      gitlab.project.variables.map(({ key, masked, hidden, protected: isProtected }) => [key, masked, hidden, isProtected]),
    ).toEqual([
      ['ENTRA_TENANT_ID', false, false, true],
      ['ENTRA_CLIENT_ID', false, false, true],
      ['ENTRA_CLIENT_SECRET', true, false, true],
      ['CLUSTER_KUBECONFIG', true, false, true],
    ]);
  });

  it('leaves alone what works, and stores a new Entra secret', async () => {
    await connect();
    const kubeconfig = storedKubeconfig();
    cluster.requests.length = 0;
    const { code, out } = await connect({ stdin: outputs({ entra_client_secret: 'canary~8Q~another' }) }, 90);
    expect(code).toBe(0);
    expect(out).toContain('ENTRA_CLIENT_ID: unchanged\nENTRA_CLIENT_SECRET: updated\n');
    expect(out).toContain('the hub is connected; its credential is 90 days old');
    expect(storedKubeconfig()).toBe(kubeconfig);
    expect(tokenSecrets()).toHaveLength(1);
  });

  it('works without Entra ID', async () => {
    const stdin = outputs({ entra_tenant_id: undefined, entra_client_id: undefined, entra_client_secret: undefined });
    expect(await connect({ stdin })).toMatchObject({ code: 0, err: expect.stringContaining('ENTRA_CLIENT_ID is not set') });
    expect(gitlab.project.variables.map(({ key }) => key)).toEqual(['CLUSTER_KUBECONFIG']);
  });

  it('reads the outputs from a file, too', async () => {
    writeFileSync(join(here.folder, 'outputs.json'), outputs());
    expect(await connect({ argv: ['--outputs', 'outputs.json'], stdin: '' })).toMatchObject({ code: 0 });
  });

  it('puts back what somebody has taken away from the identity', async () => {
    await connect();
    cluster.objects.splice(2, 1);
    expect((await connect()).out).toContain('connected the hub with a new credential');
    expect(cluster.of('ClusterRoleBinding')).toHaveLength(1);
  });

  it('never gives rights back to the hub while the environment is taken down', async () => {
    const { code, out } = await connect({ argv: ['--dist', 'dying'] });
    expect([code, out]).toEqual([0, 'example is being taken down: the hub is not connected to it again\n']);
    expect([cluster.requests, gitlab.requests]).toEqual([[], []]);
  });

  it('waits for a load balancer that has no targets yet', async () => {
    cluster.unavailable = 3;
    const { code, err } = await connect();
    expect(code).toBe(0);
    expect(err.match(/waiting for the Kubernetes API at https:/g)).toHaveLength(3);
  });

  it('makes a new credential when the servers were made anew', async () => {
    await connect();
    const before = cluster;
    cluster = await new FakeKubernetes().start();
    await before.stop();
    expect((await connect()).out).toContain(`cluster ${cluster.url}: connected the hub with a new credential`);
    expect(storedKubeconfig()).toContain(cluster.url);
  });
});

describe('project connect --renew', () => {
  const renew = (days: number, more: Run = {}) => connect({ argv: ['--renew'], ...more }, days);

  it('renews a credential that is old, and takes the old one away when the hub has read the new one', async () => {
    await connect();
    const [first] = tokenSecrets();
    expect((await renew(30)).out).toContain('is 30 days old');
    expect(tokenSecrets()).toEqual([first]);

    const { out, err } = await renew(31);
    expect(out).toContain('connected the hub with a new credential');
    expect(err).toContain('1 older credential stay');
    expect(tokenSecrets()).toHaveLength(2);
    const [, second] = tokenSecrets();
    expect(storedKubeconfig()).toContain(`canary-token-of-blue-hub-${second}`);

    expect((await renew(32)).out).toContain('took away 1 older credential');
    expect(tokenSecrets()).toEqual([second]);
  });

  it('takes the old one away at once when it has leaked, whatever the clock of the cluster says', async () => {
    await connect();
    const [first] = tokenSecrets();
    const machine = { now: () => new Date(TODAY.getTime() + DAY - 5000) };
    const { out } = await connect({ argv: ['--renew', '--max-age', '0', '--grace', '0s'], machine }, 1);
    expect(out).toContain('took away 1 older credential');
    expect(tokenSecrets()).not.toContain(first);
  });

  it('needs no administrator, whose certificate expires after a year', async () => {
    await connect();
    cluster.administratorExpired = true;
    expect((await renew(400)).out).toContain('connected the hub with a new credential');
    expect((await renew(440, { stdin: '' })).out).toContain('connected the hub with a new credential');
  });

  it('says what to do when neither way leads in any more', async () => {
    await connect();
    [cluster.administratorExpired, cluster.tokensRefused] = [true, true];
    const { code, err } = await renew(400);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/\[cluster\/unauthorized\]\n[\s\S]*valid for a year: renew it on the servers/),
    ]);
  });
});

describe('project connect stores nothing', () => {
  afterEach(() => expect(variable('CLUSTER_KUBECONFIG')).toBeUndefined());

  it('when the new credential does not work, and leaves none behind', async () => {
    cluster.tokensRefused = true;
    expect(await connect()).toMatchObject({ code: 1, err: expect.stringContaining('[cluster/unauthorized]') });
    expect(tokenSecrets()).toEqual([]);
  });

  it.each([
    ['no token comes', () => Object.assign(cluster, { tokensNeverCome: true }), '[cluster/no-token]'],
    [
      'the new credential may do nothing',
      () => Object.assign(cluster, { powerless: 'service-accounts' }),
      '[cluster/wrong-identity]',
    ],
    ['the administrator may do nothing', () => Object.assign(cluster, { powerless: 'administrator' }), '[cluster/refused]'],
  ])('when %s, and leaves none behind', async (_, spoil, rule) => {
    spoil();
    expect(await connect()).toMatchObject({ code: 1, err: expect.stringContaining(rule) });
    expect(tokenSecrets()).toEqual([]);
  });

  it('when GitLab refuses, and leaves no credential behind', async () => {
    gitlab.faults.push({ method: 'POST', path: '/variables', status: 403, body: { message: '403 Forbidden' }, times: 9 });
    const stdin = outputs({ entra_tenant_id: undefined, entra_client_id: undefined, entra_client_secret: undefined });
    expect(await connect({ stdin })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/may not read and store CI variables[\s\S]*role Maintainer/),
    });
    expect(tokenSecrets()).toEqual([]);
  });

  it('when the cluster is not the one of the kubeconfig', async () => {
    const stranger = Buffer.from(selfSignedCertificate('stranger').certificate).toString('base64');
    const stdin = outputs({ kubeconfig: cluster.kubeconfig.replace(cluster.certificateAuthority, stranger) });
    expect(await connect({ stdin })).toMatchObject({ code: 1, err: expect.stringContaining('[cluster/certificate]') });
    expect(cluster.requests).toEqual([]);
  });

  it('when the cluster does not answer for five minutes', async () => {
    const address = cluster.url;
    const stdin = outputs();
    await cluster.stop();
    let now = TODAY.getTime();
    const machine = {
      now: () => new Date(now),
      sleep: async (milliseconds: number) => {
        now += milliseconds;
      },
    };
    const { code, err } = await connect({ stdin, machine });
    cluster = await new FakeKubernetes().start();
    expect([code, err]).toEqual([1, expect.stringMatching(/ECONNREFUSED[\s\S]*load balancer/)]);
    expect(err).toContain('[cluster/unreachable]');
    expect(err).toContain(`waiting for the Kubernetes API at ${address} (4m 50s; giving up after 5m)`);
  });

  it.each([
    ['nothing is piped in', '', 'connect/no-kubeconfig'],
    ['it is no JSON', 'Error: canary-state is locked', 'connect/outputs'],
    ['it is no object', '["canary"]', 'connect/outputs'],
    ['the kubeconfig is none', JSON.stringify({ kubeconfig: { value: 'canary: [' } }), 'connect/kubeconfig'],
    [
      'the kubeconfig would run a program',
      JSON.stringify({
        kubeconfig: {
          value:
            'current-context: a\ncontexts: [{name: a, context: {cluster: a, user: a}}]\nclusters: [{name: a, cluster: {server: "https://127.0.0.1:9", certificate-authority-data: eA==}}]\nusers: [{name: a, user: {exec: {command: canary}}}]',
        },
      }),
      'connect/kubeconfig',
    ],
  ])('when %s, without showing any of it', async (_, stdin, rule) => {
    expect(await connect({ stdin })).toMatchObject({ code: 1, err: expect.stringContaining(`[${rule}]`) });
  });

  it.each([
    [['--max-age', 'old'], 'number/whole'],
    [['--grace', 'short'], 'duration/format'],
    [['--outputs', 'nope.json'], 'connect/outputs'],
  ])('when the options make no sense: %s', async (argv, rule) => {
    expect(await connect({ argv })).toMatchObject({ code: 1, err: expect.stringContaining(`[${rule}]`) });
  });
});
