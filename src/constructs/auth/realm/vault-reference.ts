/**
 * Stands for a value that Keycloak reads from its vault whenever it needs it.
 *
 * Keycloak looks in the vault for the secret of an identity provider and the password of a mail server, and nowhere else
 * that matters here.
 *
 * @param key Lower-case letters, digits and dashes.
 */
export function vaultReference(key: string): string {
  return `\${vault.${key}}`;
}
