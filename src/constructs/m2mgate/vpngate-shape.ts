import type { ServiceDefinition } from '../../catalog/service-definition';
import { SERVICE_PORTS } from '../../catalog/service-ports';
import { SERVICE_VARIABLES } from '../../catalog/service-variables';
import type { M2MGateSettings } from './m2mgate-spec';
import type { ServiceInstance, ServiceShape } from './service-shape';
import { standardShape } from './standard-shape';

/**
 * As many gateways as the project asks for, each a VPN of its own on a port of its own, behind one load balancer.
 *
 * PPTP has a fixed port, so only the first gateway can offer it.
 */
export function vpngateShape(
  definition: ServiceDefinition,
  { numberOfVPNs, enablePPTP }: M2MGateSettings['vpngateService'],
): ServiceShape {
  return {
    ...standardShape(definition),
    instances: Array.from({ length: numberOfVPNs }, (_, index) => gateway(definition.name, index, enablePPTP && index === 0)),
    loadBalancer: 'vpngate',
    networkAdministration: true,
  };
}

function gateway(service: string, index: number, pptp: boolean): ServiceInstance {
  const names = SERVICE_VARIABLES.vpn;
  const port = SERVICE_PORTS.vpn + index;
  return {
    name: `${service}-${index}`,
    listeners: [{ name: `vpn-${index}`, port }, ...(pptp ? [{ name: 'pptp', port: SERVICE_PORTS.pptp }] : [])],
    variables: { [names.instance]: String(index), [names.port]: String(port), [names.pptp]: String(pptp) },
  };
}
