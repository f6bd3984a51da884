import type { ENTRA_APP_ROLES } from '../../../catalog/entra-app-roles';
import { ENTRA_VARIABLES } from '../../../catalog/entra-variables';
import { placeholder } from './placeholder';
import type { RealmPart } from './realm-part';
import { vaultReference } from './vault-reference';

const TENANT = 'ENTRA_TENANT_ID';
const CLIENT = 'ENTRA_CLIENT_ID';
/** Key of the client secret in Keycloak's vault. */
const SECRET = 'entra-client-secret';

export interface EntraIdentityProviderProps {
  readonly alias: string;
  readonly enabled: boolean;
  /** The role of the realm that a user with an app role gets. */
  readonly roles: Readonly<Partial<Record<keyof typeof ENTRA_APP_ROLES, string>>>;
}

/**
 * Entra ID as the identity provider of a realm (`oidc`: the `microsoft` provider hands no claims to mappers).
 *
 * Tenant and client id exist only after Terraform has run, so they are placeholders like secrets. The client secret is
 * renewed twice a year, so it is in the vault. A provider that is switched off stays, without credentials: deleting it
 * would delete the links between its users and their accounts.
 */
export function entraIdentityProvider({ alias, enabled, roles }: EntraIdentityProviderProps): RealmPart {
  const provider = { alias, displayName: 'Entra ID', providerId: 'oidc', enabled };
  if (!enabled) return { representation: { identityProviders: [{ ...provider, config: {} }] } };
  return {
    representation: {
      identityProviders: [
        {
          ...provider,
          // Right for the application of a single tenant, which ours is; Entra ID sends no `email_verified`.
          trustEmail: true,
          storeToken: false,
          firstBrokerLoginFlowAlias: 'first broker login',
          config: entraConfig(),
        },
      ],
      identityProviderMappers: Object.entries(roles).map(([appRole, role]) => roleMapper(alias, appRole, role)),
    },
    placeholders: {
      [TENANT]: { gitlabVariable: ENTRA_VARIABLES.tenantId },
      [CLIENT]: { gitlabVariable: ENTRA_VARIABLES.clientId },
    },
    vault: { [SECRET]: { gitlabVariable: ENTRA_VARIABLES.clientSecret } },
  };
}

function entraConfig() {
  const tenant = `https://login.microsoftonline.com/${placeholder(TENANT)}`;
  return {
    clientId: placeholder(CLIENT),
    clientSecret: vaultReference(SECRET),
    clientAuthMethod: 'client_secret_post',
    issuer: `${tenant}/v2.0`,
    authorizationUrl: `${tenant}/oauth2/v2.0/authorize`,
    tokenUrl: `${tenant}/oauth2/v2.0/token`,
    logoutUrl: `${tenant}/oauth2/v2.0/logout`,
    jwksUrl: `${tenant}/discovery/v2.0/keys`,
    userInfoUrl: 'https://graph.microsoft.com/oidc/userinfo',
    useJwksUrl: 'true',
    validateSignature: 'true',
    pkceEnabled: 'true',
    pkceMethod: 'S256',
    defaultScope: 'openid profile email',
    syncMode: 'FORCE',
  };
}

/** Gives a role at each login, and takes it away when the claim is gone. */
function roleMapper(identityProviderAlias: string, appRole: string, role: string) {
  return {
    name: `app role ${appRole}`,
    identityProviderAlias,
    identityProviderMapper: 'oidc-role-idp-mapper',
    config: { syncMode: 'FORCE', claim: 'roles', 'claim.value': appRole, role },
  };
}
