import { defineRule } from '../define-rule';
import type { TerraformPart } from '../policy-input';

/** Resources with data, or with an address or identity that others know. */
const LASTING = [
  'hcloud_volume',
  'hcloud_load_balancer',
  'hcloud_primary_ip',
  'hcloud_floating_ip',
  'hcloud_network',
  'azuread_application_registration',
];

/** What cannot be made again as it was is not destroyed by a plan. */
export const terraformProtected = defineRule<TerraformPart>({
  id: 'terraform/protected',
  severity: 'error',
  title: 'Resources that last are protected',
  why: 'A new load balancer has a new address, which devices in the field do not know; a new application registration has none of its permissions. One word in a plan is easily overlooked.',
  hint: 'set lifecycle.prevent_destroy: true; lifecycle: destroying in project.ts lifts it',
  subjects: ({ terraform }) =>
    LASTING.flatMap((type) =>
      (terraform?.json.at('resource', type).fields ?? []).map((json) => ({
        name: `${type}.${json.key}`,
        file: terraform?.file ?? '',
        json,
      })),
    ),
  inspect: ({ json }, { inventory }) => {
    if (inventory?.project.lifecycle === 'destroying') return [];
    const isProtected = json.at('lifecycle', 'prevent_destroy').isTrue || json.at('lifecycle', 0, 'prevent_destroy').isTrue;
    return isProtected ? [] : [{ at: json, message: 'can be destroyed by a plan' }];
  },
});
