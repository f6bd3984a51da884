import { defineRule } from '../define-rule';
import { grantViolations } from '../grant-violations';
import { podOwners } from '../list-grants';
import type { Resource } from '../resource';

/** What breaks out of a container is nobody on the node. */
export const podRoot = defineRule<Resource>({
  id: 'pod/root',
  severity: 'error',
  title: 'Containers do not run as root',
  why: 'Root in a container is root on the node as soon as it finds a hole in the kernel or in a mounted path. An image alone does not promise anything: the next one can have another user.',
  hint: 'set runAsNonRoot: true and runAsUser in the securityContext of the pod or of the container',
  subjects: (input) => input.once(podOwners),
  inspect: (resource, input) =>
    grantViolations(resource, input, 'root', ({ container }) =>
      container ? `lets the container ${container} run as root` : 'runs as root',
    ),
});
