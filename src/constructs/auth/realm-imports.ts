import { Construct } from 'constructs';
import { isRecord } from '../../base/is-record';
import { NAMESPACES } from '../../catalog/namespaces';
import { KEYCLOAK_REALM_IMPORT } from '../../imports/crds/k8s.keycloak.org/keycloak-realm-import';
import { CustomResource } from '../kubernetes/custom-resource';
import { NetworkPolicy } from '../kubernetes/network-policy';
import { KEYCLOAK_NAME } from './keycloak-pods';
import type { Realm } from './realm/realm';

/**
 * Makes realms that do not exist yet (thesis listing 22). What changes later arrives by {@link RealmUpdate}.
 *
 * For each, the operator runs one Job with a copy of the server's pod, and the placeholders in its environment.
 */
export class RealmImports extends Construct {
  constructor(scope: Construct, id: string, realms: readonly Realm[]) {
    super(scope, id);

    for (const realm of realms) this.import(realm);
    new NetworkPolicy(this, 'NetworkPolicy', {
      name: 'keycloak-realm-import',
      namespace: NAMESPACES.auth,
      pods: { app: 'keycloak-realm-import', 'app.kubernetes.io/instance': KEYCLOAK_NAME },
      ingress: [],
    });
  }

  private import({ name, secret, representation, placeholders }: Realm) {
    new CustomResource(this, name, KEYCLOAK_REALM_IMPORT, {
      metadata: { name: `${name}-realm`, namespace: NAMESPACES.auth },
      spec: {
        keycloakCRName: KEYCLOAK_NAME,
        placeholders: Object.fromEntries(Object.keys(placeholders).map((key) => [key, { secret: { name: secret, key } }])),
        // Builds the server first, as every start does, and then loads the realm.
        resources: { requests: { cpu: '250m', memory: '768Mi' }, limits: { memory: '2Gi' } },
        realm: withoutEmptyMaps(representation),
      },
    });
  }
}

/**
 * A realm without maps that hold nothing, for example `smtpServer` when there is no mail server any more: server-side
 * apply makes null of a map that becomes empty, which the definition of the kind refuses.
 */
function withoutEmptyMaps<T extends object>(realm: T): T {
  const isEmpty = (value: unknown) => isRecord(value) && Object.keys(value).length === 0;
  return Object.fromEntries(Object.entries(realm).filter(([, value]) => !isEmpty(value))) as T;
}
