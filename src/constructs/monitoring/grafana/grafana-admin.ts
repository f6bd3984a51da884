/** The Secret with the login that works without Keycloak. */
export const GRAFANA_ADMIN = { secret: 'grafana-admin', userKey: 'username', passwordKey: 'password', user: 'admin' } as const;
