/**
 * A node of our generated strict schemas: the JSON Schema keywords they use, and no others.
 *
 * `tools/imports` writes exactly these and `walkSchema` reads exactly these. The last keyword is
 * Kubernetes' own; every other one means what JSON Schema says.
 */
export interface SchemaNode {
  /** Shapes that occur more than once; only at the root. */
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  /** `#/$defs/<name>`, and then nothing else in this node. */
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: false | SchemaNode;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** Exactly one of these groups of fields must be present. */
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
  /** Fields of an item that together identify it in its list. */
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
}
