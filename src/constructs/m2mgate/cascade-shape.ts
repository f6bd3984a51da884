import type { ServiceDefinition } from '../../catalog/service-definition';
import { SERVICE_PORTS } from '../../catalog/service-ports';
import { SERVICE_VARIABLES } from '../../catalog/service-variables';
import type { M2MGateSettings } from './m2mgate-spec';
import type { ServiceShape } from './service-shape';
import { standardShape } from './standard-shape';

/**
 * The router: devices connect from outside as the project says, services and the CLI inside and always with TLS on both
 * sides, so it holds a key pair even when devices use none.
 */
export function cascadeShape(
  definition: ServiceDefinition,
  { connectionType: { devices } }: M2MGateSettings['cascade'],
): ServiceShape {
  const { name } = definition;
  const names = SERVICE_VARIABLES.listeners;
  const devicePort = SERVICE_PORTS.devices[devices];
  return {
    ...standardShape(definition),
    instances: [{ name, listeners: [{ name: 'devices', port: devicePort }], variables: {} }],
    ports: [{ name: 'services', port: SERVICE_PORTS.services }],
    variables: {
      [names.deviceConnection]: devices,
      [names.devicePort]: String(devicePort),
      [names.servicePort]: String(SERVICE_PORTS.services),
    },
    keyPair: true,
    loadBalancer: 'cascade',
  };
}
