/** How Keycloak reaches its database; the database subsystem knows the values. */
export interface DatabaseConnection {
  /** DNS name of the Service that leads to the one node that takes writes. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  /** Secret in Keycloak's namespace with the keys `username` and `password`. */
  readonly secret: string;
}
