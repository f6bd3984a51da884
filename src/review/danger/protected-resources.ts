/**
 * Terraform resources that nobody gets back, with what is lost. A plan that deletes or replaces one is blocked unless the
 * project allows it.
 */
export const PROTECTED_RESOURCES: Readonly<Record<string, string>> = {
  hcloud_server: 'the server with its local disk',
  hcloud_volume: 'the volume and all that is on it',
  hcloud_network: 'the private network, and the connection of every server in it',
  hcloud_network_subnet: 'the part of the private network, and the addresses in it',
  hcloud_load_balancer: 'the load balancer and its public address',
  hcloud_primary_ip: 'the public address',
  hcloud_floating_ip: 'the public address',
  hcloud_placement_group: 'the placement group; its servers are no longer kept apart',
  hcloud_firewall: 'the firewall; its servers are open until another one is attached',
  hcloud_zone: 'the DNS zone with all its records',
  hcloud_snapshot: 'the snapshot',
  azuread_application: 'the app registration: nobody can sign in with Entra ID, and every secret of it is void',
  azuread_application_registration: 'the app registration: nobody can sign in with Entra ID, and every secret of it is void',
  azuread_service_principal: 'the service principal, with its role assignments and consents',
  random_password: 'the password, which whoever uses it still has',
  tls_private_key: 'the private key, which whoever trusts it still has',
};
