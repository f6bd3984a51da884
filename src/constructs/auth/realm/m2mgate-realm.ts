import { accessRoles } from './access-roles';
import { customerClient } from './customer-client';
import { entraIdentityProvider } from './entra-identity-provider';
import { mailServer } from './mail-server';
import { portalClient } from './portal-client';
import { assembleRealm, type Realm } from './realm';
import type { RealmSettings } from './realm-settings';
import { signInSettings } from './sign-in-settings';
import { tenantServiceClient } from './tenant-service-client';

/** The realm of internal and external users, with M2MGate and the applications of the customer (thesis 4.2.3). */
export function m2mgateRealm(settings: RealmSettings): Realm {
  const { realms, entra, smtp, portalHost, tenantService, clients, loginTheme } = settings;
  return assembleRealm(realms.m2mgate, [
    signInSettings({ displayName: 'M2MGate', mail: smtp !== undefined, loginTheme: loginTheme ?? '' }),
    mailServer(smtp),
    accessRoles(),
    entraIdentityProvider({
      alias: realms.entraAlias,
      enabled: entra,
      roles: { admin: 'admin', operator: 'operator', viewer: 'viewer' },
    }),
    ...(portalHost ? [portalClient(portalHost)] : []),
    ...(tenantService ? [tenantServiceClient()] : []),
    ...clients.map(customerClient),
  ]);
}
