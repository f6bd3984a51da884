/**
 * The Service that tells Traefik whether a request is signed in.
 *
 * A route that wants a login has a Middleware of type `forwardAuth` that asks it, at the root of its address.
 */
export const FORWARD_AUTH = { namespace: 'traefik', name: 'forward-auth', port: 4181 } as const;
