/** A client of a realm that Blue runs itself. */
export interface OAuthClient {
  readonly clientId: string;
  /** Name of the generated credential that is its secret, in the realm and wherever the client runs. */
  readonly credential?: string;
}

/**
 * The clients that Blue runs itself, by the name that constructs use.
 *
 * Grafana and the forward auth are in the realm `infrastructure`, the others in `m2mgate`.
 */
export const OAUTH_CLIENTS = {
  grafana: { clientId: 'grafana', credential: 'oauth-grafana' },
  forwardAuth: { clientId: 'forward-auth', credential: 'oauth-forward-auth' },
  portal: { clientId: 'portal' },
  tenantService: { clientId: 'tenant-service', credential: 'oauth-tenant-service' },
} as const satisfies Record<string, OAuthClient>;
