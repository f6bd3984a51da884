import type { LayerDefinition } from './layer-definition';
import { bootstrapLayer } from './layers/bootstrap-layer';
import { namespacesLayer } from './layers/namespaces-layer';
import { secretsLayer } from './layers/secrets-layer';

/** The layers of an environment; order is said by each layer's `after`, not by this list. */
export const LAYERS: readonly LayerDefinition[] = [namespacesLayer, secretsLayer, bootstrapLayer];
