import { describe, expect, it } from 'vitest';
import { complete } from '../../src/project/complete';
import { inspect } from '../../src/project/inspect';
import { resolve } from '../../src/project/resolve';
import { specification } from '../../src/project/specification';
import { EVERYTHING, MINIMAL, QUIET } from './examples';

describe('a minimal project', () => {
  const { settings, issues } = resolve(MINIMAL);

  it('has no problem', () => expect(issues).toEqual([]));

  it('gets the topology of the thesis: 3 control planes, 3 agents, 0 to 5 more', () => {
    expect(settings).toMatchObject({
      slug: 'example-m2mgate-cloud',
      lifecycle: 'active',
      infrastructure: {
        location: 'nbg1',
        controlPlane: { serverType: 'cx33', count: 3 },
        agentPools: [{ name: 'agent', serverType: 'cx43', count: 3, location: 'nbg1', labels: {}, taints: [] }],
        autoscaler: { name: 'autoscaled-agent', serverType: 'cx43', min: 0, max: 5 },
        loadBalancerType: 'lb11',
        firewall: { kubernetesApiSources: [], sshSources: [] },
      },
    });
  });

  it('is backed up every night, once there is a target', () => {
    expect(settings?.database.backup.schedule).toEqual([{ name: 'nightly', schedule: '15 2 * * *', keep: 7 }]);
    expect(settings).not.toHaveProperty('backup');
    expect(resolve(QUIET).settings?.backup).toMatchObject({
      prefix: 'example-m2mgate-cloud',
      accessKeyId: { gitlabVariable: 'BACKUP_S3_ACCESS_KEY_ID' },
      secretAccessKey: { gitlabVariable: 'BACKUP_S3_SECRET_ACCESS_KEY' },
    });
  });
});

describe('a project that says everything', () => {
  const { settings, issues } = resolve(EVERYTHING);

  it('has no problem', () => expect(issues).toEqual([]));

  it('loses nothing of what was said', () => {
    const { infrastructure, backup, acme, smtp, slug, lifecycle } = EVERYTHING;
    expect(settings).toMatchObject({ backup, acme, smtp, slug, lifecycle });
    expect(settings?.infrastructure).toMatchObject({ ...infrastructure, agentPools: [{}, infrastructure?.agentPools?.[1]] });
  });

  it('gives pools the server type of nodeSize and the location of the environment, where they name none', () => {
    expect(settings?.infrastructure.agentPools[0]).toMatchObject({ serverType: 'cx53', location: 'hel1' });
  });

  it('reads a text of addresses as a list, and every amount as a text', () => {
    expect(settings?.monitoring.alertManager.alertsMailList).toEqual(['ops@plant.example.org', 'oncall@plant.example.org']);
    expect(settings?.m2mgate.cascade.resources?.limits).toEqual({ cpu: '1.5', memory: '2Gi' });
    expect(settings?.m2mgate.cascade.env).toEqual({
      LOG_LEVEL: 'debug',
      RETRIES: '3',
      STRICT: 'true',
      SMTP_PASSWORD: { gitlabVariable: 'SMTP_PASSWORD' },
    });
  });

  it('names a backup schedule by its content when it has no name', () => {
    expect(settings?.database.backup.schedule.map(({ name }) => name)).toEqual(['six-hourly', 'cron-0-3-x-x-sun']);
  });
});

it('answers the same settings for settings: nothing is completed twice', () => {
  const settings = complete(specification.parse(EVERYTHING));
  // Neither is a field: both follow from the others.
  const { realms: _realms, sizing: _sizing, ...fields } = settings;
  expect(complete(specification.parse(fields))).toEqual(settings);
});

interface Mistake {
  readonly says: string;
  readonly props: unknown;
  readonly issue: Readonly<Record<string, unknown>>;
}

const service = (fields: unknown) => ({ ...QUIET, m2mgate: { coreService: fields } });

/** One mistake each: the field as the user typed it, the rule, and the help. */
const MISTAKES: readonly Mistake[] = [
  {
    says: 'an unknown field',
    props: { ...QUIET, brokr: {} },
    issue: { field: 'brokr', rule: 'field/unknown', hint: "did you mean 'broker'?" },
  },
  {
    says: 'a missing field',
    props: { ...QUIET, baseDomain: undefined },
    issue: {
      field: 'baseDomain',
      rule: 'field/required',
      expected: "The domain of the environment, for example 'example.m2mgate.cloud'",
    },
  },
  {
    says: 'a field without a value',
    props: { ...QUIET, broker: null },
    issue: { field: 'broker', rule: 'field/empty', hint: expect.stringContaining('leave the field out') },
  },
  {
    says: 'a number in quotes',
    props: { ...QUIET, gitlabProjectId: '570' },
    issue: {
      field: 'gitlabProjectId',
      rule: 'field/type',
      got: '570',
      expected: 'a whole number, 1 or more',
      hint: 'write it without quotes: 570',
    },
  },
  {
    says: 'a number without quotes',
    props: service({ tagRef: 5.13 }),
    issue: { field: 'm2mgate.coreService.tagRef', rule: 'field/type', hint: "write it in quotes: '5.13'" },
  },
  {
    says: 'yes for true',
    props: { ...QUIET, broker: { enabled: 'yes' } },
    issue: {
      field: 'broker.enabled',
      rule: 'field/type',
      got: 'yes',
      expected: 'true or false',
      hint: 'write it without quotes: true',
    },
  },
  {
    says: 'a list for an object',
    props: { ...QUIET, broker: [] },
    issue: { field: 'broker', rule: 'field/type', message: 'is a list', expected: 'an object with enabled, kafka' },
  },
  {
    says: 'half a gigabyte',
    props: { ...QUIET, database: { mysql: { storageSizeGB: 100.5 } } },
    issue: { field: 'database.mysql.storageSizeGB', rule: 'number/whole', got: 100.5, expected: 'a whole number, 10 to 10240' },
  },
  {
    says: 'too many VPNs',
    props: { ...QUIET, m2mgate: { vpngateService: { numberOfVPNs: 6 } } },
    issue: { field: 'm2mgate.vpngateService.numberOfVPNs', rule: 'number/range', got: 6, expected: 'a whole number, 0 to 5' },
  },
  {
    says: 'an unknown choice',
    props: { ...QUIET, m2mgate: { cascade: { connectionType: { devices: 'mtls' } } } },
    issue: {
      field: 'm2mgate.cascade.connectionType.devices',
      rule: 'choice/unknown',
      got: 'mtls',
      expected: "'Plain', 'TLS', 'mTLS'",
      hint: "did you mean 'mTLS'?",
    },
  },
  {
    says: 'a wrong entry of a list',
    props: { ...QUIET, infrastructure: { firewall: { sshSources: ['203.0.113.0/24', '203.0.113.7'] } } },
    issue: { field: 'infrastructure.firewall.sshSources[1]', rule: 'cidr/format', hint: "did you mean '203.0.113.7/32'?" },
  },
  {
    says: 'a wrong field of one alternative',
    props: { ...QUIET, infrastructure: { autoscaler: { min: 0, mx: 5 } } },
    issue: { field: 'infrastructure.autoscaler.mx', rule: 'field/unknown', hint: "did you mean 'max'?" },
  },
  {
    says: 'no alternative at all',
    props: { ...QUIET, infrastructure: { autoscaler: true } },
    issue: {
      field: 'infrastructure.autoscaler',
      rule: 'field/type',
      got: true,
      expected: 'false, or an object with name, serverType, min, max',
    },
  },
  {
    says: 'a wrong address in a text of addresses',
    props: {
      ...QUIET,
      monitoring: { alertManager: { alertsMailList: 'a@example.com, b' } },
      smtp: { host: 'smtp.example.com', from: 'a@example.com' },
    },
    issue: { field: 'monitoring.alertManager.alertsMailList', rule: 'mail/format', got: 'a@example.com, b' },
  },
  {
    says: 'a wrong address in a list of addresses',
    props: { ...QUIET, monitoring: { alertManager: { alertsMailList: ['a@example.com', 'b'] } } },
    issue: { field: 'monitoring.alertManager.alertsMailList[1]', rule: 'mail/format', got: 'b' },
  },
  {
    says: 'a list in env',
    props: service({ env: { A: [] } }),
    issue: {
      field: 'm2mgate.coreService.env.A',
      rule: 'field/type',
      expected: "a text, a number, true or false, or { gitlabVariable: 'NAME' }",
    },
  },
  {
    says: 'a wrong name in env',
    props: service({ env: { '1A': 'x' } }),
    issue: { field: 'm2mgate.coreService.env["1A"]', rule: 'env/name', got: '1A' },
  },
  {
    says: 'a wrong label key',
    props: { ...QUIET, infrastructure: { agentPools: [{ name: 'a', count: 1, labels: { 'a b': 'x' } }] } },
    issue: { field: 'infrastructure.agentPools[0].labels["a b"]', rule: 'label/format', got: 'a b' },
  },
  {
    says: 'a request above the limit',
    props: service({ resources: { requests: { cpu: 2, memory: '1Gi' }, limits: { cpu: '1500m', memory: '1024Mi' } } }),
    issue: {
      field: 'm2mgate.coreService.resources',
      rule: 'resources/request-above-limit',
      message: 'requests more cpu than the limit allows',
    },
  },
  {
    says: 'an empty list',
    props: { ...QUIET, infrastructure: { agentPools: [] } },
    issue: { field: 'infrastructure.agentPools', rule: 'list/empty' },
  },
  {
    says: 'a secret where its name is wanted',
    props: { ...QUIET, backup: { ...QUIET.backup, secretAccessKey: 'hunter2' } },
    issue: { field: 'backup.secretAccessKey', rule: 'secret/inline', expected: "{ gitlabVariable: 'NAME' }" },
  },
  {
    says: 'a window past midnight',
    props: { ...QUIET, infrastructure: { upgrades: { window: { startTime: '23:00', endTime: '02:00' } } } },
    issue: { field: 'infrastructure.upgrades.window', rule: 'window/order', hint: expect.stringContaining('midnight') },
  },
];

describe('a mistake', () => {
  it.each(MISTAKES)('such as $says makes one message', ({ props, issue }) => {
    expect(inspect(props).issues).toEqual([expect.objectContaining({ severity: 'error', ...issue })]);
  });

  it.each([undefined, null, 'x', 7, [], [MINIMAL], new Date(0), () => MINIMAL])(
    'such as %s for the whole project does not throw',
    (props) => {
      const { settings, issues } = inspect(props);
      expect(settings).toBeUndefined();
      expect(issues[0]).toMatchObject({ severity: 'error' });
    },
  );

  it('never takes a property of JavaScript for one of the project', () => {
    expect(
      inspect({ ...QUIET, constructor: 1, broker: JSON.parse('{"__proto__": {"enabled": false}}') }).issues.map(
        ({ field, rule }) => `${field} ${rule}`,
      ),
    ).toEqual(['broker.__proto__ field/unknown', 'constructor field/unknown']);
  });

  it.each([
    { smtp: { host: 'smtp.example.com', from: 'a@example.com', username: 'a', password: 'CANARY' } },
    {
      smtp: {
        host: 'smtp.example.com',
        from: 'a@example.com',
        username: 'a',
        password: { gitlabVariable: 'CANARY with spaces' },
      },
    },
    { smtp: { host: 'smtp.example.com', from: 'a@example.com', username: 'a', password: { value: 'CANARY' } } },
    { infrastructure: { ssh: { publicKey: 'CANARY' } } },
    { m2mgate: { coreService: { env: { DB_PASSWORD: 'CANARY' } } } },
    { m2mgate: { coreService: { env: { DB_PASSWORD: ['CANARY'] } } } },
    { m2mgate: { coreService: { env: 'CANARY=1', environment: { DB_PASSWORD: 'CANARY' } } } },
    { pasword: 'CANARY' },
    { slug: 'glpat-CANARYCANARY' },
  ])('keeps no value that could be a secret: %j', (props) => {
    const issues = inspect({ ...QUIET, ...props }).issues;
    expect(issues.length).toBeGreaterThan(0);
    expect(JSON.stringify(issues)).not.toContain('CANARY');
  });

  it('leaves no settings to build from', () => {
    for (const { props } of MISTAKES) expect(resolve(props).settings).toBeUndefined();
  });
});
