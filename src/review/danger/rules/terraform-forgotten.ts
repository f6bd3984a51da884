import { own } from '../../objects/own';
import type { DangerRule } from '../danger-rule';
import { PROTECTED_RESOURCES } from '../protected-resources';

/** Terraform lets go of something without deleting it: it stays, costs money, and nobody looks after it. */
export const terraformForgotten: DangerRule = {
  rule: 'terraform/forgotten',
  title: 'Terraform lets go of something without deleting it: it stays, costs money, and nobody looks after it',
  find: ({ plan }) =>
    (plan?.changes ?? [])
      .filter(({ action, type }) => action === 'forget' && own(PROTECTED_RESOURCES, type) !== undefined)
      .map(({ address }) => ({
        verdict: 'restarts',
        subject: address,
        message: 'leaves the state and stays where it is: nothing looks after it any more',
        hint: 'delete it by hand when nobody needs it, or import it again',
      })),
};
