import type { DangerRule } from '../danger-rule';

/** Terraform asks for a smaller volume, which Hetzner refuses: it takes a new one. */
export const terraformShrunk: DangerRule = {
  rule: 'terraform/shrunk',
  title: 'Terraform asks for a smaller volume, which Hetzner refuses: it takes a new one',
  find: ({ plan }) =>
    (plan?.changes ?? []).flatMap(({ address, type, action, fields }) => {
      if (type !== 'hcloud_volume' || action !== 'update') return [];
      const size = fields.find(({ path, before, after }) => path === 'size' && Number(after) < Number(before));
      if (!size) return [];
      return [
        {
          verdict: 'data-loss' as const,
          subject: address,
          message: `asks for less storage than it has: ${size.before} → ${size.after} GB; volumes only grow, so it would have to be made anew`,
          hint: `keep ${size.before} GB, or move the data to a new volume by hand`,
          destroys: true,
        },
      ];
    }),
};
