import { ApplicationAppRoleA as ApplicationAppRole } from '@cdktf/provider-azuread/lib/application-app-role';
import { ApplicationOptionalClaimsA as ApplicationOptionalClaims } from '@cdktf/provider-azuread/lib/application-optional-claims';
import { ApplicationRedirectUris } from '@cdktf/provider-azuread/lib/application-redirect-uris';
import { ApplicationRegistration } from '@cdktf/provider-azuread/lib/application-registration';
import { ServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import { Construct } from 'constructs';
import { ENTRA_APP_ROLES } from '../../catalog/entra-app-roles';
import { entraRedirectUris } from '../../catalog/entra-redirect-uris';
import { EntraClientSecret } from './entra-client-secret';
import type { InfrastructureEnvironment } from './infrastructure-environment';

/** The parts of an environment that its application registration depends on. */
export type EntraApplicationProps = Pick<InfrastructureEnvironment, 'baseDomain' | 'lifecycle' | 'realms'> & {
  /** Object id of the identity that applies this. */
  readonly owner: string;
};

/**
 * The application registration through which the realms of Keycloak sign in with Entra ID (thesis listing 19).
 *
 * Tokens carry the groups and app roles of a user. The identity that applies this needs `Application.ReadWrite.OwnedBy`.
 */
export class EntraApplication extends Construct {
  /** Client id for Keycloak. */
  readonly clientId: string;
  /** Client secret for Keycloak; sensitive. */
  readonly clientSecret: string;

  constructor(scope: Construct, id: string, props: EntraApplicationProps) {
    super(scope, id);

    const application = this.application(props);
    this.redirectUris(application, props);
    this.groupClaims(application);
    this.appRoles(application);
    this.servicePrincipal(application, props.owner);

    this.clientId = application.clientId;
    this.clientSecret = new EntraClientSecret(this, 'secret', { application, baseDomain: props.baseDomain }).value;
  }

  private application({ baseDomain, lifecycle }: EntraApplicationProps): ApplicationRegistration {
    const application = new ApplicationRegistration(this, 'registration', {
      displayName: baseDomain,
      description: `Application registration for [${baseDomain}] OIDC authentication.`,
      signInAudience: 'AzureADMyOrg',
      groupMembershipClaims: ['All'],
      // A new registration would have another client id and none of the consents and assignments.
      ...(lifecycle !== 'destroying' && { lifecycle: { preventDestroy: true } }),
    });
    application.overrideLogicalId('application');
    return application;
  }

  /** Where Entra ID may send a user back to: the broker endpoint of the identity provider in each realm. */
  private redirectUris({ id }: ApplicationRegistration, { baseDomain, realms }: EntraApplicationProps): void {
    const uris = new ApplicationRedirectUris(this, 'redirect-uris', {
      applicationId: id,
      type: 'Web',
      redirectUris: entraRedirectUris(baseDomain, realms),
    });
    uris.overrideLogicalId('redirect_uris');
  }

  private groupClaims({ id }: ApplicationRegistration): void {
    const groups = [{ name: 'groups' }];
    const claims = new ApplicationOptionalClaims(this, 'optional-claims', {
      applicationId: id,
      accessToken: groups,
      idToken: groups,
      saml2Token: groups,
    });
    claims.overrideLogicalId('groups_claim');
  }

  private appRoles({ id }: ApplicationRegistration): void {
    for (const [value, { id: roleId, displayName, description }] of Object.entries(ENTRA_APP_ROLES)) {
      const role = new ApplicationAppRole(this, `role-${value}`, {
        applicationId: id,
        allowedMemberTypes: ['User'],
        roleId,
        value,
        displayName,
        description,
      });
      role.overrideLogicalId(value);
    }
  }

  /**
   * Without it nobody in the tenant can be given a role, and the application is missing among the enterprise applications.
   *
   * The provider takes ownership from whoever makes it unless they are named, and may not delete it afterwards.
   */
  private servicePrincipal({ clientId }: ApplicationRegistration, owner: string): void {
    const principal = new ServicePrincipal(this, 'service-principal', { clientId, owners: [owner] });
    principal.overrideLogicalId('application');
  }
}
