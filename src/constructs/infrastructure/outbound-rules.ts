import type { InfrastructureEnvironment } from './infrastructure-environment';

/** A rule of a Hetzner firewall (`rule` of hcloud_firewall). */
export interface OutboundRule {
  readonly description: string;
  readonly direction: 'out';
  readonly protocol: 'tcp';
  readonly port: string;
  readonly destination_ips: readonly string[];
}

const EVERYWHERE = ['0.0.0.0/0', '::/0'];
const HTTPS = '443';

/**
 * What servers may connect to beyond DNS, NTP, HTTP and HTTPS, which is all that kube-hetzner lets out
 * (`restrict_outbound_traffic`): the mail server, and a backup bucket with a port of its own.
 */
export function outboundRules({ smtp, backup }: Pick<InfrastructureEnvironment, 'smtp' | 'backup'>): OutboundRule[] {
  const ports = new Map<string, string>();
  if (smtp) ports.set(String(smtp.port), 'Mail server');
  const bucket = backup && (new URL(backup.endpoint).port || HTTPS);
  if (bucket !== undefined && bucket !== HTTPS) ports.set(bucket, 'Backup bucket');
  return [...ports].map(([port, description]) => ({
    description,
    direction: 'out',
    protocol: 'tcp',
    port,
    destination_ips: EVERYWHERE,
  }));
}
