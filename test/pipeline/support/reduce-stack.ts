import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stubModule } from '../../terraform/stub-module';
import { addresses, type TerraformFile, withoutProviders } from '../../terraform/terraform-file';

/** Providers that nobody has at hand. */
const ABSENT = ['azuread', 'hcloud', 'time'];

/**
 * Makes a rendered stack one that a real engine can apply without network: kube-hetzner is an empty module, and every
 * resource of an absent provider a `terraform_data` of the same name with its configuration in it.
 *
 *     node --import tsx reduce-stack.ts FOLDER
 */
function reduceStack(folder: string): void {
  const path = join(folder, 'cdk.tf.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as TerraformFile;
  if (!('hcloud' in file.provider)) return;

  const { module, resource, ...rest } = withoutProviders(file, ABSENT);
  const { version: _, providers: __, ...cluster } = module.cluster;
  const absent = addresses(file).filter((address) => ABSENT.some((provider) => address.startsWith(`${provider}_`)));
  const played = Object.fromEntries(
    absent.map((address) => {
      const [type = '', name = ''] = address.split('.');
      // References to what is not there any more are text.
      const configuration = JSON.stringify(file.resource[type]?.[name]).replaceAll('${', () => '$${');
      return [`${type}_${name}`, { input: configuration }];
    }),
  );
  const stack = {
    ...rest,
    module: { cluster: { ...cluster, source: './stub' } },
    resource: { ...resource, terraform_data: { ...played, token: { input: '${var.cluster_hcloud_token}' } } },
  };
  mkdirSync(join(folder, 'stub'), { recursive: true });
  writeFileSync(join(folder, 'stub/main.tf.json'), JSON.stringify(stubModule({})));
  writeFileSync(path, JSON.stringify(withoutEmptyBlocks(stack), undefined, 2));
}

/** An engine takes an empty object for a block without a label. */
function withoutEmptyBlocks(file: object): object {
  return Object.fromEntries(Object.entries(file).filter(([, blocks]) => Object.keys(blocks).length > 0));
}

reduceStack(process.argv[2] ?? '.');
