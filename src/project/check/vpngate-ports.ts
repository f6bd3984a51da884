import type { Issue } from '../../base/issue';
import { LOAD_BALANCER_PORTS } from '../../catalog/load-balancer-types';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** What the VPN gateways offer has to fit through their load balancer, which has one port for each. */
export function vpngatePorts({ settings }: Resolved): Issue[] {
  const { enabled, numberOfVPNs, enablePPTP } = settings.m2mgate.vpngateService;
  const { loadBalancerType } = settings.infrastructure;
  const most = LOAD_BALANCER_PORTS[loadBalancerType];
  const ports = numberOfVPNs + (enablePPTP ? 1 : 0);
  if (!enabled) return [];
  return [
    ...(most !== undefined && ports > most
      ? [
          problem('vpngate/too-many-ports', 'm2mgate.vpngateService.numberOfVPNs', {
            message: `needs ${ports} ports${enablePPTP ? ' together with PPTP' : ''}, and a load balancer of type ${loadBalancerType} has ${most}`,
            got: numberOfVPNs,
            hint: 'ask for fewer VPNs, or set infrastructure.loadBalancerType to a larger one',
          }),
        ]
      : []),
    ...(enablePPTP
      ? [
          problem('vpngate/pptp', 'm2mgate.vpngateService.enablePPTP', {
            message:
              'opens the control port of PPTP, but its data is GRE, which load balancers of Hetzner do not carry: no tunnel can be made',
            hint: 'leave it out, and use the other VPNs',
          }),
        ]
      : []),
  ];
}
