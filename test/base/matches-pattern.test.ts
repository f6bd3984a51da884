import { expect, it } from 'vitest';
import { matchesPattern } from '../../src/base/matches-pattern';

it.each([
  ['Deployment m2mgate/core-service', 'Deployment m2mgate/core-service', true],
  ['Deployment m2mgate/core-service', 'deployment M2MGate/core-service', true],
  ['Deployment m2mgate/core-service', 'Deployment m2mgate/core', false],
  ['Deployment m2mgate/vpngate-service-12', 'Deployment m2mgate/vpngate-service-*', true],
  ['StatefulSet m2mgate/vpngate-service-12', '* m2mgate/*', true],
  ['Deployment m2mgate/core-service', '*/portal', false],
  ['hcloud_server.agents[0]', 'hcloud_server.agents[0]', true],
  ['hcloud_server.agents0', 'hcloud_server.agents[0]', false],
  ['a+b', 'a.b', false],
  ['anything', '*', true],
  ['', '', true],
])('%s is matched by %s: %s', (name, pattern, expected) => {
  expect(matchesPattern(name, pattern)).toBe(expected);
});
