import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** The gateway's load balancer costs money whether there is a VPN behind it or not. */
export function vpngateInstances({ settings }: Resolved): Issue[] {
  const { enabled, numberOfVPNs } = settings.m2mgate.vpngateService;
  if (!enabled || numberOfVPNs > 0) return [];
  return [
    problem('vpngate/no-vpn', 'm2mgate.vpngateService.numberOfVPNs', {
      message: 'leaves the VPN gateway without a VPN',
      got: numberOfVPNs,
      hint: 'set enabled to false, or ask for at least one VPN',
    }),
  ];
}
