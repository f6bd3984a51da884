import type { KeycloakRealmImportSpec } from '../../../imports/crds/k8s.keycloak.org/keycloak-realm-import';

type Item<T> = NonNullable<T> extends readonly (infer I)[] ? I : never;

/** A realm as Keycloak reads it (`RealmRepresentation` of its admin REST API), in the shape the operator's definition gives it. */
export type RealmRepresentation = KeycloakRealmImportSpec['realm'];

/** One client of a realm. */
export type ClientRepresentation = Item<RealmRepresentation['clients']>;

/** One user of a realm; Blue makes none but those behind service accounts. */
export type UserRepresentation = Item<RealmRepresentation['users']>;

/** A claim or attribute that a client finds in its tokens. */
export type ProtocolMapper = Item<ClientRepresentation['protocolMappers']>;
