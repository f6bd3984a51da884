import { expect, it } from 'vitest';
import { clientsOf } from '../../../src/constructs/kubernetes/clients-of';
import { needLabel } from '../../../src/constructs/kubernetes/need-label';
import { renderServices } from '../../support/render-services';
import { workloads } from '../../support/workload';

const objects = workloads(renderServices());

it.each([
  ['auth', ['core-service', 'portal', 'tenant-service']],
  ['broker', ['mad-service']],
  ['schema-registry', ['mad-service']],
  ['core', ['portal']],
  [
    'database',
    [
      'core-service',
      'distribution-service',
      'geocoder-service',
      'mad-service',
      'message-service',
      'tenant-service',
      'vpngate-service-0',
      'vpngate-service-1',
    ],
  ],
] as const)('clients of %s are %o', (need, names) => {
  const { namespace, pods } = clientsOf(need);
  expect(pods).toEqual(needLabel(need));
  const found = objects.filter(
    (one) => one.namespace === namespace && Object.entries(pods ?? {}).every(([key, value]) => one.labels[key] === value),
  );
  expect(found.map(({ name }) => name)).toEqual(names);
});
