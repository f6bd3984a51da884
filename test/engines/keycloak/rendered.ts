import { buildLayers } from '../../../src/stacks/build-layers';
import { LAYERS } from '../../../src/stacks/layers';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { environment } from '../../support/environment';

/** Addresses of the outside world that a test replaces with its own. */
export type Addresses = Readonly<Record<string, string>>;

/** The objects of a project on the managed cluster, with other addresses in them. */
export function rendered(change: Record<string, unknown>, addresses: Addresses): Manifest[] {
  const objects = buildLayers(environment(change), LAYERS).map(({ manifest }) => manifest);
  return Object.entries(addresses).reduce(
    (all, [from, to]) => JSON.parse(JSON.stringify(all).replaceAll(from, to)) as Manifest[],
    objects,
  );
}

/** What stands in a key of a Secret: any text, and the same one wherever it is asked for. */
export function secretValue(name: string, key: string): string {
  return SHARED[key] ?? `${name}-${key}`.toLowerCase();
}

const SHARED: Readonly<Record<string, string>> = {
  'client-id': 'realm-updater',
  ENTRA_TENANT_ID: 'tenant',
  ENTRA_CLIENT_ID: 'keycloak-at-entra',
  FORWARD_AUTH_CLIENT_SECRET: 'forward-auth-client-secret',
};
