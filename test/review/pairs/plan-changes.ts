/** A resource in `resource_changes`, with everything that Terraform writes for a module of kube-hetzner or our own. */
export function resourceChange(
  address: string,
  actions: readonly string[],
  { before = null, after = null, ...rest }: Readonly<Record<string, unknown>> = {},
): object {
  const [name = '', type = ''] = address
    .replace(/\["[^"]*"\]|\[\d+\]/g, '')
    .split('.')
    .reverse();
  const { action_reason, previous_address, deposed, index, ...change } = rest;
  return {
    address,
    ...(previous_address !== undefined && { previous_address }),
    ...(address.startsWith('module.') && { module_address: address.slice(0, address.lastIndexOf(`.${type}.`)) }),
    mode: 'managed',
    type,
    name,
    ...(index !== undefined && { index }),
    ...(deposed !== undefined && { deposed }),
    provider_name: `registry.opentofu.org/hetznercloud/${type.split('_')[0]}`,
    change: {
      actions,
      before,
      after,
      after_unknown: actions.includes('create') ? { id: true } : {},
      before_sensitive: before === null ? false : {},
      after_sensitive: after === null ? false : {},
      ...change,
    },
    ...(action_reason !== undefined && { action_reason }),
  };
}
