import type { DangerRule } from '../danger-rule';

/** Resources that are a credential; a new one is made elsewhere again. */
const CREDENTIALS = new Set([
  'azuread_application_password',
  'azuread_service_principal_password',
  'azuread_application_certificate',
]);

/** Terraform makes a credential anew: until it has reached whoever uses it, the old one is refused. */
export const terraformCredential: DangerRule = {
  rule: 'terraform/credential',
  title: 'Terraform makes a credential anew: until it has reached whoever uses it, the old one is refused',
  find: ({ plan }) =>
    (plan?.changes ?? [])
      .filter(({ type, action, deposed }) => CREDENTIALS.has(type) && !deposed && (action === 'delete' || action === 'replace'))
      .map(({ address, action }) => ({
        verdict: 'restarts',
        subject: address,
        message: `is ${action === 'delete' ? 'deleted' : 'made anew'}: sign-in with Entra ID fails until the new secret has reached Keycloak`,
        hint: 'run the pipeline to its end, so that the new secret is stored and pushed',
      })),
};
