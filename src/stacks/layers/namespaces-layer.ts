import { Namespaces } from '../../constructs/bootstrap/namespaces';
import type { LayerDefinition } from '../layer-definition';

/** Every namespace that any layer claims: a PushSecret can only write into one that exists. */
export const namespacesLayer: LayerDefinition = {
  name: 'namespaces',
  after: [],
  timeout: '5m',
  build: ({ cluster }, _environment, { namespaces }) => {
    new Namespaces(cluster, 'Namespaces', namespaces);
  },
};
