import type { DangerRule } from '../danger-rule';

/** Attributes of a server that Hetzner changes only while it is off. */
const OFF = /^(?:server_type|placement_group_id|iso|rescue)\b/;

/** Terraform changes a server in place, and shuts it down for it. */
export const terraformRebooted: DangerRule = {
  rule: 'terraform/rebooted',
  title: 'Terraform changes a server in place, and shuts it down for it',
  find: ({ plan }) =>
    (plan?.changes ?? []).flatMap(({ address, type, action, fields }) => {
      const changed = type === 'hcloud_server' && action === 'update' ? fields.filter(({ path }) => OFF.test(path)) : [];
      if (changed.length === 0) return [];
      const steps = changed.map(({ path, before, after }) => `${path} ${before ?? 'none'} → ${after ?? 'none'}`);
      return [
        {
          verdict: 'restarts' as const,
          subject: address,
          message: `is shut down and started again: ${steps.join(', ')}`,
          hint: 'drain the node first; Terraform does several at once, so apply them one at a time with -target',
        },
      ];
    }),
};
