import { RealmUpdates } from '../../constructs/auth/realm-updates';
import { environmentRealms } from '../environment-realms';
import type { LayerDefinition } from '../layer-definition';

/**
 * The realms as the project wants them now. A layer of its own: an update that ran beside the import would make the realm
 * itself, or get in its way.
 */
export const realmsLayer: LayerDefinition = {
  name: 'realms',
  after: ['auth'],
  timeout: '15m',
  build: ({ cluster }, environment) => {
    const { administration, own } = environmentRealms(environment);
    new RealmUpdates(cluster, 'RealmUpdates', [administration, ...own]);
  },
};
