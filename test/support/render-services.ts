import type { ServiceDefinition } from '../../src/catalog/service-definition';
import { SERVICES } from '../../src/catalog/services';
import { buildLayers } from '../../src/stacks/build-layers';
import type { Environment } from '../../src/stacks/environment';
import { serviceLayer } from '../../src/stacks/layers/service-layer';
import type { Manifest } from '../../src/stacks/rendered-object';
import { environment } from './environment';

/** What the service layer puts onto the managed cluster, without the layers that it follows. */
export function renderServices(
  project: Environment | Record<string, unknown> = {},
  services: Readonly<Record<string, ServiceDefinition>> = SERVICES,
): Manifest[] {
  const layer = { ...serviceLayer(services), after: [] };
  const settings = isEnvironment(project) ? project : environment(project);
  return buildLayers(settings, [layer])
    .filter(({ target }) => target === 'cluster')
    .map(({ manifest }) => manifest);
}

function isEnvironment(project: Environment | Record<string, unknown>): project is Environment {
  return 'baseDomain' in project && 'infrastructure' in project && 'realms' in project;
}
