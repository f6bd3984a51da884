/** Where Grafana finds the secret of its client in Keycloak: a key of a Secret, mounted as a file. */
export const CLIENT_SECRET_FILE = { folder: '/etc/secrets/oauth', key: 'client-secret' } as const;
