import type { PlannedChange } from '../../model/plan-summary';
import { own } from '../../objects/own';
import type { DangerRule } from '../danger-rule';
import { PROTECTED_RESOURCES } from '../protected-resources';

/** Terraform deletes or replaces something that nobody gets back. */
export const terraformDestroyed: DangerRule = {
  rule: 'terraform/destroyed',
  title: 'Terraform deletes or replaces something that nobody gets back',
  find: ({ plan }) =>
    (plan?.changes ?? []).flatMap((change) => {
      const lost = own(PROTECTED_RESOURCES, change.type);
      if (!lost || change.deposed || !['delete', 'replace'].includes(change.action)) return [];
      return [
        {
          verdict: 'data-loss' as const,
          subject: change.address,
          message: `${what(change)}${change.reason ? `, as ${change.reason}` : ''}: lost is ${lost}`,
          hint: hint(change),
          destroys: true,
        },
      ];
    }),
};

function what({ action, createFirst }: PlannedChange): string {
  if (action === 'delete') return 'is deleted';
  return createFirst ? 'is replaced by a new one, after which the old one is deleted' : 'is deleted and made anew';
}

function hint({ type, action }: PlannedChange): string {
  if (type === 'hcloud_server') return 'drain the node first, one at a time, and keep the majority of the control plane';
  if (type === 'hcloud_load_balancer')
    return 'lift its protection against deletion in Hetzner first, or the apply fails half way; another one has another address';
  return action === 'replace'
    ? 'undo the change that forces the replacement, if it is not meant'
    : 'keep it in the project, or remove it from the state if it is to stay';
}
