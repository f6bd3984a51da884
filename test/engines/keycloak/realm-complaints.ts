import type { RealmRepresentation } from '../../../src/constructs/auth/realm/representation';
import type { Keycloak } from './keycloak';
import { realmDifferences } from './realm-differences';
import { danglingReferences } from './realm-references';
import { realmRefusals } from './realm-refusals';

/** Makes a realm, and tells all that is wrong with it: what is refused, what became of it, and what it names in vain. */
export async function realmComplaints(keycloak: Keycloak, realm: RealmRepresentation): Promise<string[]> {
  const refusals = await realmRefusals(keycloak, realm);
  if (refusals.length > 0) return refusals;
  return [...(await realmDifferences(keycloak, realm)), ...(await danglingReferences(keycloak, realm))];
}
