import { TERRAFORM_PROVIDERS } from '../../src/catalog/terraform-providers';

/** Which bindings are made, and from which Go module the provider is built. */
export interface ProviderBinding {
  readonly source: string;
  readonly version: string;
  /** Folder below tools/go that pins the provider's Go module. */
  readonly goModule: string;
  readonly goPackage: string;
  /** Resource types without the provider prefix. Only what Blue writes: every further one is compiled by every user. */
  readonly resources: readonly string[];
}

/** Add a resource here and run `npx tsx tools/terraform/main.ts` to get its binding. */
export const PROVIDER_BINDINGS: Readonly<Record<string, ProviderBinding>> = {
  hcloud: {
    ...TERRAFORM_PROVIDERS.hcloud,
    goModule: 'terraform-provider-hcloud',
    goPackage: 'github.com/hetznercloud/terraform-provider-hcloud',
    resources: ['load_balancer', 'load_balancer_network'],
  },
  time: {
    ...TERRAFORM_PROVIDERS.time,
    goModule: 'terraform-provider-time',
    goPackage: 'github.com/hashicorp/terraform-provider-time',
    resources: ['rotating'],
  },
};
