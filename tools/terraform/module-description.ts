/** A Terraform type expression as data, the way the module description spells it. */
export type TypeTree =
  | 'string'
  | 'number'
  | 'bool'
  | 'any'
  | { readonly list: TypeTree }
  | { readonly set: TypeTree }
  | { readonly map: TypeTree }
  | { readonly object: Readonly<Record<string, AttributeDescription>> };

/** One attribute of an object type. */
export interface AttributeDescription {
  readonly type: TypeTree;
  readonly optional?: boolean;
  readonly default?: unknown;
}

/** One input variable of a module. */
export interface VariableDescription {
  readonly name: string;
  readonly typeTree: TypeTree;
  readonly required: boolean;
  readonly default?: unknown;
  readonly sensitive: boolean;
}

/** One output of a module. */
export interface OutputDescription {
  readonly name: string;
  readonly sensitive: boolean;
}
