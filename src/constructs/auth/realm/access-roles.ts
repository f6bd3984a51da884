import { ENTRA_APP_ROLES } from '../../../catalog/entra-app-roles';
import type { RealmPart } from './realm-part';

type AppRole = keyof typeof ENTRA_APP_ROLES;

/** Where an administrator puts a local user, so that nobody hands out roles one by one. */
const GROUPS: Readonly<Record<AppRole, string>> = { admin: 'administrators', operator: 'operators', viewer: 'viewers' };

/**
 * Roles of a realm, named like the app roles in Entra ID, and a group for each.
 *
 * Users of Entra ID get their role at each login from their claims, local users from their group.
 */
export function accessRoles(): RealmPart {
  const roles = Object.entries(ENTRA_APP_ROLES).map(([name, { description }]) => ({ name, description }));
  return {
    representation: {
      roles: { realm: roles },
      groups: roles.map(({ name }) => ({ name: GROUPS[name as AppRole], realmRoles: [name] })),
    },
  };
}
