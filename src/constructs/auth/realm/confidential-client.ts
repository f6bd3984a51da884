import type { ClientRepresentation } from './representation';

export interface ConfidentialClientProps {
  readonly clientId: string;
  /** A text of the representation, usually a placeholder. */
  readonly secret: string;
  /** Where logins may return to; without any, the client signs in no users. */
  readonly redirectUris: readonly string[];
  /** Whether the client also signs in as itself (client credentials grant). */
  readonly serviceAccount: boolean;
}

/** A client that runs on a server and proves itself with a secret. */
export function confidentialClient(props: ConfidentialClientProps): ClientRepresentation {
  const { clientId, secret, redirectUris, serviceAccount } = props;
  return {
    clientId,
    protocol: 'openid-connect',
    enabled: true,
    publicClient: false,
    clientAuthenticatorType: 'client-secret',
    secret,
    standardFlowEnabled: redirectUris.length > 0,
    implicitFlowEnabled: false,
    directAccessGrantsEnabled: false,
    serviceAccountsEnabled: serviceAccount,
    redirectUris: [...redirectUris],
    webOrigins: redirectUris.length > 0 ? ['+'] : [],
    // Named although empty: an update keeps attributes that it does not name, also those from when the client was public.
    attributes: { 'pkce.code.challenge.method': '', ...(redirectUris.length > 0 && { 'post.logout.redirect.uris': '+' }) },
  };
}
