import type { ClientRepresentation } from './representation';

/** A client that cannot keep a secret: a page in a browser, or an app. It proves with PKCE that a code is its own. */
export function publicClient(clientId: string, redirectUris: readonly string[]): ClientRepresentation {
  return {
    clientId,
    protocol: 'openid-connect',
    enabled: true,
    publicClient: true,
    standardFlowEnabled: true,
    implicitFlowEnabled: false,
    directAccessGrantsEnabled: false,
    serviceAccountsEnabled: false,
    redirectUris: [...redirectUris],
    // The origins of the redirect URIs, and after logout the same addresses.
    webOrigins: ['+'],
    attributes: { 'pkce.code.challenge.method': 'S256', 'post.logout.redirect.uris': '+' },
  };
}
