type Blocks = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A rendered `cdk.tf.json`, as far as the tests look into it. */
export interface TerraformFile {
  readonly terraform: {
    readonly backend: unknown;
    readonly required_providers: Readonly<Record<string, unknown>>;
    readonly required_version: string;
  };
  readonly provider: Readonly<Record<string, unknown>>;
  readonly variable: Readonly<
    Record<string, { readonly sensitive?: boolean; readonly default?: unknown; readonly description: string }>
  >;
  readonly data?: Blocks;
  readonly module: {
    readonly cluster: { readonly providers: Readonly<Record<string, string>>; readonly [input: string]: unknown };
  };
  readonly resource: Blocks;
  readonly output: Readonly<Record<string, { readonly value: string; readonly sensitive?: boolean }>>;
}

/** The addresses of all modules, resources and data sources, sorted. */
export function addresses({ module, resource, data = {} }: TerraformFile): string[] {
  const within = (blocks: Blocks, prefix = '') =>
    Object.entries(blocks).flatMap(([type, instances]) => Object.keys(instances).map((name) => `${prefix}${type}.${name}`));
  return [...Object.keys(module).map((name) => `module.${name}`), ...within(resource), ...within(data, 'data.')].sort();
}

/**
 * The file without everything that needs one of the providers, so that an engine can check the rest where a plugin is
 * not at hand: its resources, data sources, requirement, configuration, and the outputs that show them.
 */
export function withoutProviders(file: TerraformFile, providers: readonly string[]): TerraformFile {
  const foreign = (type: string) => providers.some((provider) => type.startsWith(`${provider}_`));
  const kept = (blocks: Blocks = {}) => Object.fromEntries(Object.entries(blocks).filter(([type]) => !foreign(type)));
  const known = <T>(named: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(named).filter(([name]) => !providers.includes(name)));
  const { cluster } = file.module;
  return {
    terraform: { ...file.terraform, required_providers: known(file.terraform.required_providers) },
    provider: known(file.provider),
    variable: file.variable,
    data: kept(file.data),
    module: { cluster: { ...cluster, providers: known(cluster.providers) } },
    resource: kept(file.resource),
    output: Object.fromEntries(
      Object.entries(file.output).filter(([, { value }]) => !foreign(value.replace(/^\$\{(data\.)?/, ''))),
    ),
  };
}
