import { REALM_UPDATER } from '../realm-updater';
import { entraIdentityProvider } from './entra-identity-provider';
import { mailServer } from './mail-server';
import { assembleRealm, type Realm } from './realm';
import type { RealmPart } from './realm-part';
import type { RealmSettings } from './realm-settings';

/**
 * Keycloak's own realm, as far as Blue has a say in it: administrators may sign in with Entra ID.
 *
 * Keycloak makes it before anything else, so it is never imported, only updated. It gets no roles and groups of ours:
 * whoever has its role `admin` may do everything in every realm.
 */
export function administrationRealm({ realms, entra, smtp }: RealmSettings): Realm {
  return assembleRealm(realms.administration, [
    { representation: { bruteForceProtected: true } },
    mailServer(smtp),
    entraIdentityProvider({ alias: realms.entraAlias, enabled: entra, roles: { admin: 'admin' } }),
    permanentUpdater(),
  ]);
}

/** Keycloak makes the client for a first start and marks it as temporary; it stays, because every update uses it. */
function permanentUpdater(): RealmPart {
  return {
    representation: {
      clients: [
        {
          clientId: REALM_UPDATER.clientId,
          name: 'Updates of realms',
          publicClient: false,
          standardFlowEnabled: false,
          directAccessGrantsEnabled: false,
          serviceAccountsEnabled: true,
          attributes: { is_temporary_admin: 'false' },
        },
      ],
    },
  };
}
