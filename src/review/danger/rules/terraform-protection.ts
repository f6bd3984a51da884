import type { DangerRule } from '../danger-rule';

const PROTECTION = /^(?:delete_protection|rebuild_protection|prevent_delete|expose_routes_to_vswitch_delete_protection)$/;

/** Terraform takes the protection against deletion from something. */
export const terraformProtection: DangerRule = {
  rule: 'terraform/protection',
  title: 'Terraform takes the protection against deletion from something',
  find: ({ plan }) =>
    (plan?.changes ?? [])
      .filter(
        ({ action, fields }) =>
          action === 'update' &&
          fields.some(({ path, before, after }) => PROTECTION.test(path) && before === true && after !== true),
      )
      .map(({ address }) => ({
        verdict: 'data-loss',
        subject: address,
        message: 'is no longer protected against deletion',
        hint: 'keep the protection; take it away in the change that deletes, with the reason',
      })),
};
