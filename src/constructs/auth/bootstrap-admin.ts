/**
 * The first administrator, for people (`bootstrapAdmin.user`). Keycloak makes it at its first start and marks it as
 * temporary: whoever signs in with it makes an account of their own and deletes this one.
 */
export const BOOTSTRAP_ADMIN = {
  username: 'admin',
  /** Secret in Keycloak's namespace, with the keys `username` and `password`. */
  secret: 'keycloak-bootstrap-admin',
  credential: 'keycloak-bootstrap-admin',
} as const;
