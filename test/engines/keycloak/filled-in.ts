import type { RealmRepresentation } from '../../../src/constructs/auth/realm/representation';
import type { KeycloakRealmImportSpec } from '../../../src/imports/crds/k8s.keycloak.org/keycloak-realm-import';
import { secretValue } from './rendered';

/** A realm with the values of its placeholders, as the server reads it in the operator's Job. */
export function filledIn({ realm, placeholders = {} }: KeycloakRealmImportSpec): RealmRepresentation {
  const text = JSON.stringify(realm).replace(/\$\{([A-Z0-9_]+)\}/g, (reference, key: string) =>
    key in placeholders ? secretValue(placeholders[key]?.secret?.name ?? '', key) : reference,
  );
  return JSON.parse(text);
}
