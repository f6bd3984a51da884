import { SERVICE_CONTAINER } from '../../catalog/service-container';
import type { ServiceDefinition } from '../../catalog/service-definition';
import type { ServiceShape } from './service-shape';

/** One workload that registers with cascade, and answers on the web where the catalog says so. */
export function standardShape({ name, needs, web }: ServiceDefinition): ServiceShape {
  return {
    instances: [{ name, listeners: [], variables: {} }],
    ports: web ? [{ name: 'http', port: SERVICE_CONTAINER.ports.http }] : [],
    variables: {},
    keyPair: needs.cascade === true,
    networkAdministration: false,
  };
}
