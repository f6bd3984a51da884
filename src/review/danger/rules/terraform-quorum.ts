import type { PlannedChange } from '../../model/plan-summary';
import type { DangerRule } from '../danger-rule';

/** Servers of the control plane, as kube-hetzner calls them. */
const CONTROL_PLANE = /\bmodule\.control_planes\[/;
/** Attributes that Hetzner changes only while a server is off. */
const OFF = /^(?:server_type|placement_group_id)\b/;

/** So many servers of the control plane go at once that etcd loses its majority. */
export const terraformQuorum: DangerRule = {
  rule: 'terraform/quorum',
  title: 'So many servers of the control plane go at once that etcd loses its majority',
  find: ({ trees, plan }) => {
    const pools = (trees.base.inventory ?? trees.head.inventory)?.nodePools ?? [];
    const members = pools.filter(({ role }) => role === 'control-plane').reduce((sum, { count }) => sum + count, 0);
    const servers = (plan?.changes ?? []).filter(
      ({ type, address, deposed }) => type === 'hcloud_server' && CONTROL_PLANE.test(address) && !deposed,
    );
    const lost = servers.filter(({ action }) => action === 'delete' || action === 'replace');
    const off = servers.filter(isOff);
    const left = members - lost.length - off.length;
    if (members === 0 || left > members / 2) return [];
    return [
      {
        verdict: lost.length > 0 ? 'data-loss' : 'restarts',
        subject: 'the control plane',
        message:
          lost.length > 0
            ? `loses ${lost.length} of its ${members} servers at once: etcd loses its majority, and with it the state of the cluster`
            : `is shut down: ${off.length} of its ${members} servers at once, and the Kubernetes API stops until a majority is back`,
        hint: 'apply it to one server at a time with -target, and wait until the node is ready again',
        destroys: lost.length > 0,
      },
    ];
  },
};

function isOff({ action, fields }: PlannedChange): boolean {
  return action === 'update' && fields.some(({ path }) => OFF.test(path));
}
