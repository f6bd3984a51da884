import { expect, it } from 'vitest';
import { inspect } from '../../../src/project/inspect';
import { QUIET } from '../examples';

const service = (fields: object) => ({ m2mgate: fields });
const infrastructure = (fields: object) => ({ infrastructure: fields });

/** Near a rule, and right: what each rule must not complain about. */
it.each([
  ['no broker and no MAD service', { broker: { enabled: false }, ...service({ madService: { enabled: false } }) }],
  ['one control plane', infrastructure({ controlPlane: { count: 1 } })],
  [
    'the longest names that fit',
    {
      slug: 'a'.repeat(40),
      ...infrastructure({ agentPools: [{ name: 'b'.repeat(18), count: 3 }], autoscaler: { name: 'auto' } }),
    },
  ],
  ['a full placement group', infrastructure({ agentPools: [{ name: 'agent', count: 10 }] })],
  ['an autoscaler that keeps its number', infrastructure({ autoscaler: { min: 5, max: 5 } })],
  ['no autoscaler', infrastructure({ autoscaler: false })],
  [
    'a pool in another location of the same zone',
    infrastructure({ agentPools: [{ name: 'agent', count: 3, location: 'hel1' }] }),
  ],
  ['something switched off without settings', { monitoring: { enabled: false } }],
  ['no backups and no target', { backup: undefined, database: { backup: { schedule: [] } } }],
  ['two schedules', { database: { backup: { schedule: [{ schedule: '0 1 * * *' }, { schedule: '0 13 * * *' }] } } }],
  ['a portal of its own name', service({ portal: { urlSubdomain: 'portal' } })],
  ['a VPN gateway switched off', service({ vpngateService: { enabled: false } })],
  [
    'the same entry in two lists',
    infrastructure({ firewall: { sshSources: ['203.0.113.0/24'], kubernetesApiSources: ['203.0.113.0/24'] } }),
  ],
  ['a load that was measured', { expectedLoad: { devices: 50_000, messagesPerSecond: 1340 } }],
  ['hibernation', { lifecycle: 'hibernated' }],
  ['an environment on its way out', { lifecycle: 'destroying' }],
])('has nothing to say about %s', (_, props) => {
  expect(inspect({ ...QUIET, ...props }).issues).toEqual([]);
});
