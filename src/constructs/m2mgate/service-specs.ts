import * as z from 'zod';
import type { ServiceDefinition } from '../../catalog/service-definition';
import { enabledField, serviceFields } from './service-spec';

const always = z.strictObject(serviceFields).meta({ id: 'ServiceProps', description: 'A service that always runs.' });

const on = z
  .strictObject({ enabled: enabledField(true), ...serviceFields })
  .meta({ id: 'OptionalServiceProps', description: 'A service that runs unless it is switched off.' });

const off = z
  .strictObject({ enabled: enabledField(false), ...serviceFields })
  .meta({ id: 'ExtraServiceProps', description: 'A service that runs only when it is switched on.' });

/** Schema of a service that has no options but those that all services take. */
export type PlainService<Enabled> = Enabled extends 'always' ? typeof always : typeof on;

/**
 * The fields of project.ts for services, in the order of the catalog.
 *
 * @param own Schemas of services with options of their own, by key.
 */
export function serviceSpecs(
  services: Readonly<Record<string, ServiceDefinition>>,
  own: Readonly<Record<string, z.ZodType>>,
): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(services).map(([key, { enabled, description }]) => [
      key,
      own[key]?.prefault({}) ?? plain(enabled).prefault({}).meta({ description }),
    ]),
  );
}

function plain(enabled: ServiceDefinition['enabled']): typeof always | typeof on {
  if (enabled === 'always') return always;
  return enabled ? on : off;
}
