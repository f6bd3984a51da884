import type { RealmRepresentation } from '../../../src/constructs/auth/realm/representation';

/** What is wrong, the mistake, and what a complaint must say: the object first. */
export const REALM_FAULTS: readonly [what: string, mistake: (realm: RealmRepresentation) => void, complaint: RegExp][] = [
  ['an unknown field of a client', in_('clients', { replicas: 1 }), /^client page: .*400/],
  ['an unknown field of the realm', (realm) => Object.assign(realm, { theme: 'a' }), /^settings of the realm: .*400/],
  ['a number that is none', (realm) => Object.assign(realm, { accessTokenLifespan: 'soon' }), /^settings of the realm: .*400/],
  [
    'a rule for passwords that does not exist',
    (realm) => Object.assign(realm, { passwordPolicy: 'long(12)' }),
    /^settings of the realm: .*Password policy not found/,
  ],
  ['a login flow that does not exist', (realm) => Object.assign(realm, { browserFlow: 'unheard' }), /^settings of the realm: /],
  [
    'a flow of one client that does not exist',
    in_('clients', { authenticationFlowBindingOverrides: { browser: 'unheard' } }),
    /^client page: /,
  ],
  [
    'a kind of identity provider that does not exist',
    in_('identityProviders', { providerId: 'entra' }),
    /^identity provider azure: /,
  ],
  [
    'a client scope that does not exist',
    in_('clients', { defaultClientScopes: ['unheard'] }),
    /^client page: defaultClientScopes is .* and not \["unheard"\]/,
  ],
  ['a role of a group that does not exist', in_('groups', { realmRoles: ['unheard'] }), /^role unheard: /],
  [
    'a role of a service account that does not exist',
    in_('users', { realmRoles: ['unheard'] }),
    /^(?:role unheard|user service-account-\S+): /,
  ],
  [
    'a mapper of a provider that does not exist',
    in_('identityProviderMappers', { identityProviderAlias: 'entra' }),
    /^identity provider mapper app role admin: /,
  ],
  [
    'a kind of mapper that does not exist',
    in_('identityProviderMappers', { identityProviderMapper: 'unheard' }),
    /^identity provider mapper app role admin: is of no type: unheard/,
  ],
  [
    'a mapper to a role that does not exist',
    in_('identityProviderMappers', { config: { syncMode: 'FORCE', claim: 'roles', 'claim.value': 'admin', role: 'unheard' } }),
    /^identity provider mapper app role admin: there is no role unheard/,
  ],
  [
    'a claim of a kind that does not exist',
    in_('clients', { protocolMappers: [{ name: 'roles', protocol: 'openid-connect', protocolMapper: 'unheard' }] }),
    /^client page: roles is of no type: unheard/,
  ],
  [
    'a placeholder that nothing fills',
    in_('identityProviders', { config: { clientId: '${FORGOTTEN}' } }),
    /^identity provider azure: nothing fills \$\{FORGOTTEN\} of clientId/,
  ],
];

type Kind = 'clients' | 'groups' | 'identityProviders' | 'identityProviderMappers' | 'users';

/** Other fields for the first object of a kind; for a client, for the one called `page`. */
function in_(kind: Kind, fields: object) {
  return (realm: RealmRepresentation) => {
    const all = (realm[kind] ?? []) as { clientId?: string }[];
    const object = all.find(({ clientId }) => clientId === 'page') ?? all[0];
    if (!object) throw new Error(`the realm has no ${kind}`);
    Object.assign(object, fields);
  };
}
