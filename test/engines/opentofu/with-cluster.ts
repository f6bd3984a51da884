import { TERRAFORM_PROVIDERS } from '../../../src/catalog/terraform-providers';
import { type TerraformFile, withoutProviders } from '../../terraform/terraform-file';
import { hasPlugin } from './plugin-mirror';

/** Providers of ours that have no plugin here. Their resources are checked by types and tests only. */
export const WITHOUT_PLUGIN: readonly string[] = Object.entries(TERRAFORM_PROVIDERS).flatMap(([name, { source }]) =>
  hasPlugin(source) ? [] : [name],
);

type Files = Readonly<Record<string, unknown>>;

/**
 * The files of a configuration in which a folder beside it stands for kube-hetzner.
 *
 * @param leftOut Providers whose resources are taken out.
 */
export function withCluster(file: TerraformFile, cluster: object, leftOut: readonly string[] = WITHOUT_PLUGIN): Files {
  return { ...withModule(file, './cluster', leftOut), 'cluster/main.tf.json': cluster };
}

/** The files of a configuration that takes kube-hetzner from a folder. */
export function withModule(file: TerraformFile, source: string, leftOut: readonly string[] = WITHOUT_PLUGIN): Files {
  const { module, ...rest } = withoutProviders(file, leftOut);
  const { version: _, ...call } = module.cluster;
  // An empty object is taken for a block without a label.
  const blocks = Object.entries(rest).filter(([, content]) => Object.keys(content).length > 0);
  return { 'cdk.tf.json': { ...Object.fromEntries(blocks), module: { cluster: { ...call, source } } } };
}
