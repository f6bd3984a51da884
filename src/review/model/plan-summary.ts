import type { FieldChange } from './field-change';

/** What a Terraform plan does with one resource. */
export type PlanAction = 'create' | 'update' | 'replace' | 'delete' | 'read' | 'forget' | 'import' | 'move';

/** One resource of a plan that does not stay as it is. */
export interface PlannedChange {
  readonly address: string;
  /** Resource type, for example `hcloud_server`. */
  readonly type: string;
  readonly action: PlanAction;
  /** Of a replaced resource: whether the new one is made before the old one is deleted. */
  readonly createFirst?: boolean;
  /** Why, in the words of Terraform's `action_reason`, readable. */
  readonly reason?: string;
  /** Former address of a moved resource. */
  readonly movedFrom?: string;
  /** Set for a leftover of an earlier replacement: what the address means stays. */
  readonly deposed?: boolean;
  /** What differs: sensitive values are `(sensitive)`, unknown ones `(known after apply)`. */
  readonly fields: readonly FieldChange[];
}

/** A Terraform plan as reviewers may see it: no sensitive value is in it. */
export interface PlanSummary {
  readonly changes: readonly PlannedChange[];
  readonly unchanged: number;
  /** Changes made outside Terraform that the plan has found (`resource_drift`). */
  readonly drift: readonly PlannedChange[];
  /** Names of the outputs that change. */
  readonly outputs: readonly string[];
  /** Version of the program that has planned. */
  readonly terraformVersion: string;
}
