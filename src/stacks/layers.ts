import type { LayerDefinition } from './layer-definition';
import { authLayer } from './layers/auth-layer';
import { bootstrapLayer } from './layers/bootstrap-layer';
import { brokerLayer } from './layers/broker-layer';
import { consoleLayer } from './layers/console-layer';
import { databaseLayer } from './layers/database-layer';
import { monitoringLayer } from './layers/monitoring-layer';
import { namespacesLayer } from './layers/namespaces-layer';
import { realmsLayer } from './layers/realms-layer';
import { secretsLayer } from './layers/secrets-layer';
import { serviceLayer } from './layers/service-layer';

/** The layers of an environment; order is said by each layer's `after`, not by this list. */
export const LAYERS: readonly LayerDefinition[] = [
  namespacesLayer,
  secretsLayer,
  bootstrapLayer,
  brokerLayer,
  consoleLayer,
  databaseLayer,
  authLayer,
  realmsLayer,
  serviceLayer(),
  monitoringLayer,
];
