/**
 * GitLab CI variables with which Keycloak signs in at Entra ID.
 *
 * They are outputs of the project's Terraform stack; `blue project connect` stores them after each apply.
 */
export const ENTRA_VARIABLES = {
  tenantId: 'ENTRA_TENANT_ID',
  clientId: 'ENTRA_CLIENT_ID',
  clientSecret: 'ENTRA_CLIENT_SECRET',
} as const;
