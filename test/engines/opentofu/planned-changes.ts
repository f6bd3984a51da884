/** One change of a plan: what becomes of which object. */
export type PlannedChange = `${string} ${string}`;

interface Plan {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

/** The changes of a plan in JSON, as `create module.cluster.x`, sorted; a replacement is `delete+create`. */
export function plannedChanges(json: string): PlannedChange[] {
  const { resource_changes = [] } = JSON.parse(json) as Plan;
  return resource_changes
    .filter(({ change }) => !change.actions.every((action) => action === 'no-op' || action === 'read'))
    .map(({ address, change }): PlannedChange => `${change.actions.join('+')} ${address}`)
    .sort();
}
