import type { SecretValue } from '../../secret/cluster-secret';
import type { RealmPart } from './realm-part';
import type { RealmRepresentation } from './representation';

/** A realm that is put together: what Keycloak is told, and the secrets that it refers to. */
export interface Realm {
  readonly name: string;
  /** The Secret in Keycloak's namespace that holds all values of the placeholders and of the vault, under their names. */
  readonly secret: string;
  readonly representation: RealmRepresentation;
  readonly placeholders: Readonly<Record<string, SecretValue>>;
  readonly vault: Readonly<Record<string, SecretValue>>;
}

/** Puts a realm together from its parts. */
export function assembleRealm(name: string, parts: readonly RealmPart[]): Realm {
  return {
    name,
    secret: `${name}-realm-secrets`,
    representation: parts.map(({ representation }) => representation).reduce(merge, { realm: name }),
    placeholders: Object.assign({}, ...parts.map(({ placeholders }) => placeholders)),
    vault: Object.assign({}, ...parts.map(({ vault }) => vault)),
  };
}

function merge(all: RealmRepresentation, part: RealmRepresentation): RealmRepresentation {
  const lists = Object.entries(part).flatMap(([field, value]) => {
    const before = (all as Record<string, unknown>)[field];
    return Array.isArray(value) && Array.isArray(before) ? [[field, [...before, ...value]]] : [];
  });
  return { ...all, ...part, ...Object.fromEntries(lists) };
}
