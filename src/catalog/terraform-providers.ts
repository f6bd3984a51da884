/** A Terraform provider at one exact version. */
export interface TerraformProviderReference {
  /** `namespace/type` in the public registry. */
  readonly source: string;
  readonly version: string;
}

/**
 * The providers that Blue itself writes resources for.
 *
 * Versions are exact because a rendered stack carries no lock file: the same commit must plan with the same
 * providers next year. hcloud and time equal the versions their bindings in src/imports were made from; azuread is
 * newer than its pre-built bindings (3.7.0), and its changelog between the two touches no resource of ours.
 */
export const TERRAFORM_PROVIDERS = {
  azuread: { source: 'hashicorp/azuread', version: '3.9.0' },
  hcloud: { source: 'hetznercloud/hcloud', version: '1.68.0' },
  time: { source: 'hashicorp/time', version: '0.13.1' },
} as const satisfies Record<string, TerraformProviderReference>;
