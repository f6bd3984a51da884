import { accessRoles } from './access-roles';
import { entraIdentityProvider } from './entra-identity-provider';
import { forwardAuthClient } from './forward-auth-client';
import { grafanaClient } from './grafana-client';
import { mailServer } from './mail-server';
import { assembleRealm, type Realm } from './realm';
import type { RealmSettings } from './realm-settings';
import { signInSettings } from './sign-in-settings';

/** The realm of internal users, with the applications that administrators need (thesis 4.2.3). */
export function infrastructureRealm({ baseDomain, realms, entra, smtp, grafana }: RealmSettings): Realm {
  return assembleRealm(realms.infrastructure, [
    signInSettings({ displayName: `Infrastructure of ${baseDomain}`, mail: smtp !== undefined, loginTheme: '' }),
    mailServer(smtp),
    accessRoles(),
    entraIdentityProvider({
      alias: realms.entraAlias,
      enabled: entra,
      roles: { admin: 'admin', operator: 'operator', viewer: 'viewer' },
    }),
    forwardAuthClient(baseDomain),
    ...(grafana ? [grafanaClient(baseDomain)] : []),
  ]);
}
