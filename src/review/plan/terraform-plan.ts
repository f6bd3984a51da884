/** What marks values in a plan: `true` for the whole value, otherwise a structure of the same shape. */
export type PlanMarks = unknown;

/** One resource in `resource_changes` and `resource_drift`. */
export interface TerraformResourceChange {
  readonly address: string;
  readonly previous_address?: string;
  readonly mode: string;
  readonly type: string;
  /** Set for an object that a replacement has left behind, and that is no longer what the address means. */
  readonly deposed?: string;
  readonly action_reason?: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before?: unknown;
    readonly after?: unknown;
    readonly after_unknown?: PlanMarks;
    readonly before_sensitive?: PlanMarks;
    readonly after_sensitive?: PlanMarks;
    readonly replace_paths?: readonly (readonly (string | number)[])[];
    readonly importing?: unknown;
  };
}

/** A module of `planned_values` and `prior_state`. */
export interface TerraformModule {
  readonly resources?: readonly { readonly values?: unknown; readonly sensitive_values?: PlanMarks }[];
  readonly child_modules?: readonly TerraformModule[];
}

/** Values of a state. */
export interface TerraformValues {
  readonly outputs?: Readonly<Record<string, { readonly sensitive?: boolean; readonly value?: unknown }>>;
  readonly root_module?: TerraformModule;
}

/**
 * The parts of `tofu show -json` that are read, format 1.x (`terraform show -json` writes the same). It holds secrets in
 * plain text: nothing of it may be shown but through {@link summarizePlan}.
 */
export interface TerraformPlan {
  readonly format_version: string;
  readonly terraform_version?: string;
  readonly errored?: boolean;
  readonly variables?: Readonly<Record<string, { readonly value?: unknown }>>;
  readonly planned_values?: TerraformValues;
  readonly prior_state?: { readonly values?: TerraformValues };
  readonly configuration?: {
    readonly root_module?: { readonly variables?: Readonly<Record<string, { readonly sensitive?: boolean }>> };
  };
  readonly resource_changes?: readonly TerraformResourceChange[];
  readonly resource_drift?: readonly TerraformResourceChange[];
  readonly output_changes?: Readonly<Record<string, TerraformResourceChange['change']>>;
}
