import { expect, it } from 'vitest';
import { parseField } from '../../src/base/field-path';
import { suggestField } from '../../src/project/suggest-field';

it.each([
  // misspelled
  ['', 'databse', "did you mean 'database'?"],
  ['', 'basedomain', "did you mean 'baseDomain'?"],
  ['m2mgate', 'portall', "did you mean 'portal'?"],
  ['m2mgate.vpngateService', 'numberOfVpns', "did you mean 'numberOfVPNs'?"],
  ['infrastructure.autoscaler', 'minn', "did you mean 'min'?"],
  // another word for it
  ['', 'services', "did you mean 'm2mgate'?"],
  ['m2mgate', 'vpngate', "did you mean 'vpngateService'?"],
  ['m2mgate', 'mad', "did you mean 'madService'?"],
  ['m2mgate', 'core', "did you mean 'coreService'?"],
  ['m2mgate.coreService', 'tag', "did you mean 'tagRef'?"],
  ['m2mgate.portal', 'subdomain', "did you mean 'urlSubdomain'?"],
  ['m2mgate.portal', 'googleApi', "did you mean 'enableGoogleAPI'?"],
  ['auth', 'entraId', "did you mean 'enableInsideM2MAzureAD'?"],
  ['monitoring', 'alerts', "did you mean 'alertManager'?"],
  // one level too high
  ['database', 'storage', "did you mean 'mysql.storageSizeGB'?"],
  ['database', 'storageSizeGB', "did you mean 'mysql.storageSizeGB'?"],
  ['broker', 'resources', "did you mean 'kafka.resources'?"],
  ['monitoring', 'exposeGrafana', "did you mean 'grafana.exposeDashboard'?"],
  ['m2mgate.cascade', 'devices', "did you mean 'connectionType.devices'?"],
  // somewhere else
  ['', 'numberOfVPNs', "did you mean 'm2mgate.vpngateService.numberOfVPNs'?"],
  ['', 'loadBalancerType', "did you mean 'infrastructure.loadBalancerType'?"],
  ['broker', 'loki', 'the field of that name is monitoring.loki'],
  ['m2mgate', 'nodeSize', 'the field of that name is nodeSize'],
  // the manifest of the first Blue
  ['', 'apiVersion', 'write what stands under spec: at the top level, without apiVersion, kind and metadata'],
  ['', 'spec', 'write what stands under spec: at the top level, without apiVersion, kind and metadata'],
])('in "%s" answers %s with: %s', (parent, key, hint) => {
  expect(suggestField(parseField(parent), key)).toEqual({ hint });
});

it.each([
  ['', 'cluster'],
  ['broker', 'xyz'],
  // there are several fields of the name
  ['', 'resources'],
])('in "%s" has nothing to say about %s', (parent, key) => {
  expect(suggestField(parseField(parent), key)).toEqual({});
});
