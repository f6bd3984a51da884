import type { Inventory } from '../model/inventory';

/** What a project allows its pipeline to destroy. */
export interface GuardSettings {
  readonly allowDestroy: readonly { readonly object: string; readonly reason: string }[];
  /** Objects that one deployment may delete. */
  readonly deletionBudget: number;
  /** Whether the environment is being taken down, so that nothing is guarded. */
  readonly destroying: boolean;
}

/** Objects that one deployment may delete where the inventory does not say. */
const DELETION_BUDGET = 20;

/** Reads the settings from an inventory; one of an older version has none and allows nothing. */
export function guardSettings(inventory: Partial<Inventory> | undefined): GuardSettings {
  return {
    allowDestroy: inventory?.review?.allowDestroy ?? [],
    deletionBudget: inventory?.review?.deletionBudget ?? DELETION_BUDGET,
    destroying: inventory?.project?.lifecycle === 'destroying',
  };
}
