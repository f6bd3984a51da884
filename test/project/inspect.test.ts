import { describe, expect, it } from 'vitest';
import { sortIssues } from '../../src/base/sort-issues';
import { fieldRank } from '../../src/project/field-rank';
import { inspect } from '../../src/project/inspect';
import { EVERYTHING, MINIMAL, QUIET } from './examples';

const told = (props: unknown) => inspect(props).issues.map(({ field, rule }) => `${field} ${rule}`);

it('finds nothing wrong with the examples, but for what the thesis does not know', () => {
  expect(told(QUIET)).toEqual([]);
  expect(told(MINIMAL)).toEqual(['monitoring.alertManager.alertsMailList monitoring/no-receiver', 'backup backup/no-target']);
  expect(told(EVERYTHING)).toEqual(['acme.staging acme/staging', 'm2mgate.vpngateService.enablePPTP vpngate/pptp']);
});

it('tells mistakes of every kind in one go, in the order of the specification', () => {
  const { issues } = inspect({
    ...QUIET,
    smpt: {},
    m2mgate: { portal: { urlSubdomain: 'auth' }, coreService: { env: { DB_PASSWORD: 'hunter2' } } },
    broker: { enabled: false },
    nodeSize: 'huge',
    infrastructure: { controlPlane: { count: 2 }, agentPools: [{ name: 'a', count: 11 }], autoscaler: { min: 9 } },
    acme: { staging: true },
  });
  expect(sortIssues(issues, fieldRank).map(({ field, rule }) => `${field} ${rule}`)).toEqual([
    'nodeSize choice/unknown',
    'infrastructure.controlPlane.count control-plane/even',
    'infrastructure.agentPools[0].count pool/too-many-servers',
    'infrastructure.autoscaler.min autoscaler/range',
    'm2mgate.coreService.env.DB_PASSWORD secret/inline',
    'm2mgate.portal.urlSubdomain subdomain/taken',
    'm2mgate.madService service/needs-broker',
    'smpt field/unknown',
    'acme.staging acme/staging',
  ]);
});

describe('one problem makes one message', () => {
  it('says nothing about what the default of a wrong field would lead to', () => {
    expect(told({ ...QUIET, backup: { region: 'nbg1' } })).toEqual([
      'backup.endpoint field/required',
      'backup.bucket field/required',
    ]);
    expect(told({ ...QUIET, broker: { enabled: 'no' } })).toEqual(['broker.enabled field/type']);
  });

  it('says nothing about the format of a secret', () => {
    expect(told({ ...QUIET, baseDomain: 'glpat-CANARYCANARY', slug: 'glpat-CANARYCANARY' })).toEqual([
      'baseDomain secret/inline',
      'slug secret/inline',
    ]);
    expect(told({ ...QUIET, gitlabProjectId: 'glpat-CANARYCANARY' })).toEqual(['gitlabProjectId secret/inline']);
  });

  it('still applies the rules to the other entries when several things are wrong in one list', () => {
    const agentPools = [
      { name: 'a', count: 'x' },
      { name: 'B', count: 3 },
    ];
    expect(told({ ...QUIET, infrastructure: { agentPools, controlPlane: { count: 4 } } })).toEqual([
      'infrastructure.agentPools[0].count field/type',
      'infrastructure.agentPools[1].name name/format',
      'infrastructure.controlPlane.count control-plane/even',
    ]);
  });
});

it('knows what is acknowledged also when something else is wrong', () => {
  const acknowledge = [{ rule: 'acme/staging', reason: 'trial' }];
  expect(inspect({ ...QUIET, acknowledge, nodeSize: 'huge' }).acknowledgements).toEqual(acknowledge);
});

it('does not change what it is given', () => {
  const props = { ...QUIET, broker: { enabled: 'x' }, m2mgate: { coreService: { env: { '1': 'x' } } } };
  const before = structuredClone(props);
  inspect(props);
  expect(props).toEqual(before);
});
