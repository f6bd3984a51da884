import { type TerraformProvider, TerraformStack } from 'cdktf';
import type { TerraformProviderReference } from '../../catalog/terraform-providers';

/** Asks for exactly the version of the catalog, whatever version the bindings of the provider were made from. */
export function pinProvider(provider: TerraformProvider, { version }: TerraformProviderReference): void {
  TerraformStack.of(provider).addOverride(`terraform.required_providers.${provider.terraformResourceType}.version`, version);
}
