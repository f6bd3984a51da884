import { SERVICE_CONTAINER } from '../../catalog/service-container';
import type { ServiceDefinition } from '../../catalog/service-definition';
import { SERVICE_VARIABLES as NAMES } from '../../catalog/service-variables';
import { KEYSTORE_PASSWORD } from './keystore-password';
import { needVariables } from './need-variables';
import type { RunningService, ServiceSettings } from './running-service';
import type { ServiceConnections } from './service-connections';
import type { ServiceInstance } from './service-shape';
import type { Variables } from './variable';

/** The environment variables of one workload of a service. What the project sets comes last and wins. */
export function instanceVariables(
  { definition, settings, shape }: RunningService,
  instance: ServiceInstance,
  connections: ServiceConnections,
): Variables {
  return {
    ...commonVariables(definition),
    ...(shape.keyPair && keyPairVariables()),
    ...(definition.signsCertificates && { [NAMES.signingCaPassword]: KEYSTORE_PASSWORD }),
    ...needVariables(definition.needs, connections),
    ...externalApiVariables(definition, settings),
    ...settingVariables(definition, settings),
    ...shape.variables,
    ...instance.variables,
    ...settings.env,
  };
}

function commonVariables({ web, databaseConnections }: ServiceDefinition): Variables {
  const { http, management } = SERVICE_CONTAINER.ports;
  return {
    // The virtual machine would leave three quarters of the container's memory alone.
    [NAMES.java]: '-XX:MaxRAMPercentage=75',
    [NAMES.ports.management]: String(management),
    [NAMES.actuator.endpoints]: 'health,prometheus',
    [NAMES.actuator.probes]: 'true',
    ...(web && { [NAMES.ports.http]: String(http), [NAMES.forwardedHeaders]: 'framework' }),
    ...(databaseConnections !== undefined && { [NAMES.database.connections]: String(databaseConnections) }),
  };
}

function keyPairVariables(): Variables {
  const path = SERVICE_CONTAINER.keyPairPath;
  return {
    [NAMES.keyPair.keyStore]: `${path}/keystore.p12`,
    [NAMES.keyPair.keyStorePassword]: KEYSTORE_PASSWORD,
    [NAMES.keyPair.trustStore]: `${path}/truststore.p12`,
    [NAMES.keyPair.trustStorePassword]: KEYSTORE_PASSWORD,
  };
}

function externalApiVariables({ needs: { externalApis = {} } }: ServiceDefinition, settings: ServiceSettings): Variables {
  const used = Object.entries(externalApis).filter(([setting]) => settings[setting] === true);
  return Object.assign({}, ...used.map(([, api]) => api));
}

/** Settings as texts; lists with commas between their items. */
function settingVariables({ settings: names = {} }: ServiceDefinition, settings: ServiceSettings): Variables {
  return Object.fromEntries(Object.entries(names).map(([setting, variable]) => [variable, String(settings[setting])]));
}
