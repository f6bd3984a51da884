import type { DangerRule } from '../danger-rule';

/** Resources that connect two others; without one of them something cannot be reached. */
const CONNECTIONS = new Set([
  'hcloud_volume_attachment',
  'hcloud_server_network',
  'hcloud_load_balancer_network',
  'hcloud_load_balancer_target',
  'hcloud_load_balancer_service',
  'hcloud_firewall_attachment',
  'hcloud_network_route',
  'hcloud_floating_ip_assignment',
  'hcloud_zone_rrset',
  'hcloud_zone_record',
  'azuread_application_redirect_uris',
]);

/** Terraform deletes or replaces a connection: what it connects cannot be reached, for a moment or from now on. */
export const terraformDetached: DangerRule = {
  rule: 'terraform/detached',
  title: 'Terraform deletes or replaces a connection: what it connects cannot be reached, for a moment or from now on',
  find: ({ plan }) =>
    (plan?.changes ?? [])
      .filter(({ action, type, deposed }) => CONNECTIONS.has(type) && !deposed && (action === 'delete' || action === 'replace'))
      .map(({ address, action }) => ({
        verdict: 'restarts',
        subject: address,
        message:
          action === 'delete'
            ? 'is deleted: what it connects can no longer be reached'
            : 'is deleted and made anew: what it connects cannot be reached meanwhile',
        hint: 'do it when nobody needs the connection',
      })),
};
