import type { SecretValue } from '../../secret/cluster-secret';
import type { RealmRepresentation } from './representation';

/** Something that a realm consists of, with the secrets that it brings. */
export interface RealmPart {
  /** Fields of the realm. Lists of several parts are put together. */
  readonly representation: Partial<RealmRepresentation>;
  /** Values of {@link placeholder}s: what they stand for is stored in Keycloak when the realm is imported or updated. */
  readonly placeholders?: Readonly<Record<string, SecretValue>>;
  /** Values of {@link vaultReference}s: Keycloak reads them from files at each use, so that a new value needs no update. */
  readonly vault?: Readonly<Record<string, SecretValue>>;
}
