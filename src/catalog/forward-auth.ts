/**
 * The Service that tells Traefik whether a request is signed in.
 *
 * A route that wants a login has a Middleware of type `forwardAuth` that asks it, at the root of its address.
 */
export const FORWARD_AUTH = { namespace: 'traefik', name: 'forward-auth', port: 4181, cookie: '_forward_auth' } as const;

/**
 * Cookies of a session, which such a Middleware has to hand to the browser when they are renewed: one, or as many parts as a
 * session of more than 4 KB needs (`splitCookie` of oauth2-proxy).
 */
export const FORWARD_AUTH_COOKIES: readonly string[] = [
  FORWARD_AUTH.cookie,
  ...[0, 1, 2].map((part) => `${FORWARD_AUTH.cookie}_${part}`),
];
