import { expect, it } from 'vitest';
import type { ResourceRequirements } from '../../../src/base/resources-spec';
import { completeResources } from '../../../src/constructs/kubernetes/complete-resources';

const defaults: ResourceRequirements = { requests: { cpu: '1', memory: '3Gi' }, limits: { memory: '4Gi' } };

const TABLE: [what: string, given: ResourceRequirements | undefined, expected: ResourceRequirements][] = [
  ['takes the defaults when nothing is said', undefined, defaults],
  ['takes the defaults when nothing is inside', { requests: {}, limits: {} }, defaults],
  [
    'keeps the memory when only the CPU is said',
    { requests: { cpu: '500m' } },
    { requests: { cpu: '500m', memory: '3Gi' }, limits: { memory: '4Gi' } },
  ],
  [
    'never sets a default limit beside a larger request',
    { requests: { memory: '8Gi' } },
    { requests: { cpu: '1', memory: '8Gi' } },
  ],
  [
    'leaves the request to Kubernetes, which takes the limit, when only a limit is said',
    { limits: { memory: '2Gi' } },
    { requests: { cpu: '1' }, limits: { memory: '2Gi' } },
  ],
  [
    'takes everything that is said',
    { requests: { cpu: '2', memory: '6Gi' }, limits: { cpu: '4', memory: '7Gi' } },
    { requests: { cpu: '2', memory: '6Gi' }, limits: { cpu: '4', memory: '7Gi' } },
  ],
];

it.each(TABLE)('%s', (_what, given, expected) => {
  expect(completeResources(given, defaults)).toEqual(expected);
});
