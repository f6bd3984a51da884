import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RealmRepresentation } from '../../../src/constructs/auth/realm/representation';
import { count } from '../../../tools/engines/frame/counts';
import { filledIn } from './filled-in';
import { realmComplaints } from './realm-complaints';
import { REALM_FAULTS } from './realm-faults';
import { RealmFixture } from './realm-fixture';

describe('a fault in a realm does not stay unnoticed: Keycloak or the comparison names its object', () => {
  let fixture: RealmFixture;
  beforeAll(async () => {
    fixture = await RealmFixture.withoutRealms();
  }, 900_000);
  afterAll(() => fixture?.stop());

  /** What there is to complain about, in a realm that is gone afterwards. */
  const complaints = async (change: (realm: RealmRepresentation) => void) => {
    const realm = { ...filledIn(fixture.realm('m2mgate')), realm: 'faulty' };
    change(realm);
    const found = await realmComplaints(fixture.keycloak, realm);
    await fixture.keycloak.admin('DELETE', 'faulty').catch(() => undefined);
    return found;
  };

  it('without one there is nothing to complain about', async () => {
    expect(await complaints(() => undefined)).toEqual([]);
  });

  it.each(REALM_FAULTS)('%s', async (_what, mistake, complaint) => {
    const found = await complaints(mistake);
    expect(found).toContainEqual(expect.stringMatching(complaint));
    count('keycloak', 'planted faults caught');
  });
});
