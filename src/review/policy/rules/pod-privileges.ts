import { defineRule } from '../define-rule';
import { grantViolations } from '../grant-violations';
import { podOwners } from '../list-grants';
import type { Resource } from '../resource';

/** Containers run with the rights of a process and no more. */
export const podPrivileges = defineRule<Resource>({
  id: 'pod/privileges',
  severity: 'error',
  title: 'Containers have no extra privileges',
  why: 'A privileged container is root on its node, and added capabilities are pieces of that. Few programs need one, and those are known by name.',
  hint: 'drop it; if it must be, ask for an allowance in the platform',
  subjects: (input) => input.once(podOwners),
  inspect: (resource, input) =>
    grantViolations(
      resource,
      input,
      'privilege',
      ({ what, container }) => `grants ${what}${container ? ` to the container ${container}` : ''}`,
    ),
});
