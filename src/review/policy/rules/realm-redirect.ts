import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

/** A login ends where the client is, and nowhere else. */
export const realmRedirect = defineRule<Resource>({
  id: 'realm/redirect',
  severity: 'error',
  title: 'Clients of Keycloak return to known addresses',
  why: 'A client that returns to any address hands the login of a user to whoever makes the link. A public client has no other protection.',
  hint: 'list the https addresses of the client under redirectUris and webOrigins',
  subjects: (input) => input.ofType('KeycloakRealmImport.k8s.keycloak.org'),
  inspect: ({ manifest }) =>
    manifest
      .at('spec', 'realm', 'clients')
      .items.flatMap((client) => [
        ...client.at('redirectUris').items.flatMap((uri) => address(uri, client)),
        ...client.at('webOrigins').items.flatMap((origin) => address(origin, client)),
      ]),
});

function address(at: Cursor, client: Cursor): Violation[] {
  const { text = '' } = at;
  const name = client.at('clientId').text;
  // `+` stands for the redirect URIs; a path is below the address of the client itself.
  if (text === '+' || text === '-' || text.startsWith('/')) return [];
  if (/^https?:\/\/(?:localhost|127\.0\.0\.1)(?:[:/]|$)/.test(text)) return [];
  if (!text.startsWith('https://')) return [{ at, message: `lets the client ${name} return to ${text || 'nothing'}` }];
  const host = text.slice('https://'.length).split(/[/?#]/)[0] ?? '';
  return host.includes('*') ? [{ at, message: `lets the client ${name} return to ${text}` }] : [];
}
