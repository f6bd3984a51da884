import { ClusterSecrets } from '../../constructs/secret/cluster-secrets';
import type { LayerDefinition } from '../layer-definition';

/** Every Secret that any layer claims (thesis: M2MGateClusterSecret). */
export const secretsLayer: LayerDefinition = {
  name: 'secrets',
  after: ['namespaces'],
  timeout: '10m',
  build: ({ hub }, _environment, { secrets }) => {
    new ClusterSecrets(hub, 'Secrets', secrets);
  },
};
