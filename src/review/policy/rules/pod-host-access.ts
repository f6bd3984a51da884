import { defineRule } from '../define-rule';
import { grantViolations } from '../grant-violations';
import { podOwners } from '../list-grants';
import type { Resource } from '../resource';

/** Pods stay off the nodes that they run on. */
export const podHostAccess = defineRule<Resource>({
  id: 'pod/host-access',
  severity: 'error',
  title: 'Pods have no access to their node',
  why: 'The network, the processes and the disk of a node belong to all pods on it, and to the kubelet: from there the whole cluster can be taken over.',
  hint: 'use a volume and a Service instead; if it must be, ask for an allowance in the platform',
  subjects: (input) => input.once(podOwners),
  inspect: (resource, input) => grantViolations(resource, input, 'host', ({ what }) => `uses ${what} of its node`),
});
