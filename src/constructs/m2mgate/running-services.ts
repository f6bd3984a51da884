import type { ServiceDefinition } from '../../catalog/service-definition';
import type { ServiceSizing, Sizing } from '../../catalog/service-sizing';
import { cascadeShape } from './cascade-shape';
import type { M2MGateSettings } from './m2mgate-spec';
import type { RunningService, ServiceSettings } from './running-service';
import type { ServiceShape } from './service-shape';
import { standardShape } from './standard-shape';
import { vpngateShape } from './vpngate-shape';

/** What decides which services run and how. */
export interface ServiceEnvironment {
  readonly m2mgate: M2MGateSettings;
  /** What an expected load changes of what the catalog says. */
  readonly sizing: Sizing;
}

/** The services that are not of the standard shape, by key. */
const SHAPES: Readonly<Record<string, (definition: ServiceDefinition, settings: M2MGateSettings) => ServiceShape>> = {
  cascade: (definition, { cascade }) => cascadeShape(definition, cascade),
  vpngateService: (definition, { vpngateService }) => vpngateShape(definition, vpngateService),
};

/**
 * The services that run in an environment, in the order of the catalog.
 *
 * @throws Error when there are no settings for a service, which the specification makes for every one.
 */
export function runningServices(
  services: Readonly<Record<string, ServiceDefinition>>,
  { m2mgate: settings, sizing }: ServiceEnvironment,
): RunningService[] {
  const bySpecKey: Readonly<Record<string, ServiceSettings | undefined>> = settings;
  const sizes: Readonly<Record<string, ServiceSizing | undefined>> = sizing;
  return Object.values(services)
    .map((byDefault) => {
      const definition = { ...byDefault, ...sizes[byDefault.specKey] };
      const own = bySpecKey[definition.specKey];
      if (!own) throw new Error(`no settings for ${definition.name}`);
      const shape = SHAPES[definition.specKey]?.(definition, settings) ?? standardShape(definition);
      return { definition, settings: own, shape };
    })
    .filter(({ definition, settings: { enabled }, shape }) => isOn(definition, enabled) && shape.instances.length > 0);
}

function isOn(definition: ServiceDefinition, enabled: unknown): boolean {
  return definition.enabled === 'always' || enabled === true;
}
