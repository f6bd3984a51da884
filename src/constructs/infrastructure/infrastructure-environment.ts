import type { BackupTarget } from '../../base/backup-target-spec';
import type { Realms } from '../../catalog/realms';
import type { InfrastructureSettings } from './infrastructure-spec';

/** What the Terraform side needs to know of an environment: plain data, nothing optional but whole features. */
export interface InfrastructureEnvironment {
  readonly slug: string;
  readonly baseDomain: string;
  readonly lifecycle: 'active' | 'hibernated' | 'destroying';
  readonly auth: { readonly enableInsideM2MAzureAD: boolean };
  readonly infrastructure: InfrastructureSettings;
  /** Where etcd snapshots go; without it they stay on the control planes. */
  readonly backup?: BackupTarget & { readonly prefix: string };
  /** The mail server; servers may connect to its port. */
  readonly smtp?: { readonly port: number };
  /** Whether the VPN gateways run and need a load balancer. */
  readonly vpngate: boolean;
  /** The Keycloak realms; each has a redirect URI in the Entra ID application. */
  readonly realms: Realms;
}
