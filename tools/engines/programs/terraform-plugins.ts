import { TERRAFORM_PROVIDERS, type TerraformProviderReference } from '../../../src/catalog/terraform-providers';
import { goProgram } from '../frame/go-program';
import type { Program } from '../frame/program';

/** A Terraform provider that is built from its Go module. */
export interface TerraformPlugin extends TerraformProviderReference {
  readonly name: string;
  readonly program: Program;
}

/**
 * The plugins that the Go module proxy has: of what Blue writes all but azuread, of what kube-hetzner needs hcloud, local
 * and random.
 *
 * Releases of random and local are no versions that Go accepts (major 2 and up without a suffix), so their go.mod names the
 * commit of the release; they are kept under the path that their go.mod has.
 */
export const TERRAFORM_PLUGINS: readonly TerraformPlugin[] = [
  plugin('hcloud', TERRAFORM_PROVIDERS.hcloud, 'github.com/hetznercloud/terraform-provider-hcloud'),
  plugin('time', TERRAFORM_PROVIDERS.time, 'github.com/hashicorp/terraform-provider-time'),
  plugin('random', { source: 'hashicorp/random', version: '3.9.0' }, 'github.com/terraform-providers/terraform-provider-random'),
  plugin('local', { source: 'hashicorp/local', version: '2.9.0' }, 'github.com/terraform-providers/terraform-provider-local'),
];

function plugin(name: string, reference: TerraformProviderReference, module: string): TerraformPlugin {
  return { name, ...reference, program: goProgram({ name: `terraform-provider-${name}`, module }) };
}
