import type { SchemaNode } from '../../src/project/schema-node';
import { TEMPLATE_METADATA } from './metadata';
import type { OpenApiSchema } from './open-api-schema';
import { translatePattern } from './translate-pattern';

/** What an object may contain when its schema declares neither properties nor a rule for further ones. */
export type BareObject = 'closed' | 'open';

const COPIED = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const;

const KNOWN: ReadonlySet<string> = new Set([
  ...COPIED,
  'type',
  'properties',
  'additionalProperties',
  'required',
  'items',
  'enum',
  'anyOf',
  'oneOf',
  'nullable',
  'pattern',
  'x-kubernetes-int-or-string',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-list-type',
  'x-kubernetes-list-map-keys',
  // Without effect on what we check: the API server alone knows these formats, defaults and CEL rules.
  'format',
  'default',
  'example',
  'x-kubernetes-map-type',
  'x-kubernetes-validations',
]);

/**
 * One node of an OpenAPI schema as a strict JSON Schema: an object admits what it declares, nothing else.
 *
 * - A required field with a default is optional: the API server fills defaults in before it validates.
 * - `null` is admitted where the definition says `nullable`. Kubernetes' own schemas allow it everywhere,
 *   as another word for "absent"; we never write it, so it is dropped there.
 * - A choice between integer and string becomes a list of types.
 *
 * @param where Path for error messages.
 * @throws Error for a keyword or a combination that is not understood, so that an update of a definition
 *   cannot weaken the check unseen.
 */
export function strictNode(node: OpenApiSchema, bare: BareObject, where: string): SchemaNode {
  for (const keyword of Object.keys(node)) {
    if (!KNOWN.has(keyword)) throw new Error(`${where}: keyword ${keyword} is not understood`);
  }
  if (isObjectMeta(node)) return TEMPLATE_METADATA;
  const type = typeOf(node, where);
  if (type === undefined) return {};
  return {
    // An enumeration of strings says the type by itself.
    ...(node.enum === undefined ? { type } : { enum: node.enum }),
    ...constraints(node),
    ...choice(node, where),
    ...members(node, type, bare, where),
  };
}

/** Is this Kubernetes' ObjectMeta, written out? */
function isObjectMeta(node: OpenApiSchema): boolean {
  return node.properties?.['managedFields'] !== undefined && node.properties['ownerReferences'] !== undefined;
}

function typeOf(node: OpenApiSchema, where: string): string | readonly string[] | undefined {
  if (node['x-kubernetes-int-or-string']) return ['integer', 'string'];
  const alternatives = node.oneOf?.map((option) => option.type);
  if (node.type === undefined && alternatives?.every((option) => typeof option === 'string')) {
    return alternatives.filter((option) => option !== 'null').sort();
  }
  if (node.type === undefined) {
    if (node.anyOf || node.oneOf || node.properties) throw new Error(`${where}: a node without a type but with a structure`);
    return undefined;
  }
  if (typeof node.type === 'string') return node.nullable ? [node.type, 'null'] : node.type;
  const types = node.type.filter((option) => option !== 'null');
  return types.length === 1 ? types[0] : types;
}

function constraints(node: OpenApiSchema): SchemaNode {
  const kept = Object.entries(node).filter(
    ([keyword, value]) =>
      COPIED.some((copied) => copied === keyword) && !(keyword.startsWith('min') && keyword !== 'minimum' && value === 0),
  );
  return {
    ...Object.fromEntries(kept),
    ...(node.pattern !== undefined && { pattern: translatePattern(node.pattern) }),
    ...(node['x-kubernetes-list-type'] === 'set' && { uniqueItems: true }),
    ...(node['x-kubernetes-list-type'] === 'map' && { 'x-kubernetes-list-map-keys': node['x-kubernetes-list-map-keys'] }),
  };
}

/** "Exactly one of these fields": the only combination in use besides "integer or string". */
function choice(node: OpenApiSchema, where: string): SchemaNode {
  if (node['x-kubernetes-int-or-string'] || node.type === undefined) return {};
  if (node.anyOf) throw new Error(`${where}: anyOf is not understood here`);
  // An option that only lists fields without demanding one says nothing.
  const options = node.oneOf?.filter((option) => option.required !== undefined) ?? [];
  if (options.length === 0) return {};
  return { oneOf: options.map((option) => ({ required: [...(option.required ?? [])] })) };
}

function members(node: OpenApiSchema, type: string | readonly string[], bare: BareObject, where: string): SchemaNode {
  if ([type].flat().includes('array')) {
    if (!node.items) throw new Error(`${where}: an array without items`);
    return { items: strictNode(node.items, bare, `${where}[]`) };
  }
  if (![type].flat().includes('object')) return {};

  const further = node.additionalProperties;
  const open = node['x-kubernetes-preserve-unknown-fields'] || further === true;
  if (!node.properties) {
    if (typeof further === 'object') return { additionalProperties: strictNode(further, bare, `${where}{}`) };
    return open || (bare === 'open' && further === undefined) ? {} : { additionalProperties: false };
  }
  if (typeof further === 'object') throw new Error(`${where}: both declared and further fields with a schema`);
  const properties = strictProperties(node.properties, bare, where);
  const required = requiredOf(node);
  return {
    properties,
    ...(required.length > 0 ? { required } : {}),
    ...(open ? {} : { additionalProperties: false }),
  };
}

/** The declared fields of an object, sorted by name so that equal shapes give equal text. */
function strictProperties(
  properties: Readonly<Record<string, OpenApiSchema>>,
  bare: BareObject,
  where: string,
): Record<string, SchemaNode> {
  const names = Object.keys(properties).sort();
  return Object.fromEntries(names.map((name) => [name, strictNode(properties[name] ?? {}, bare, `${where}.${name}`)]));
}

/** The fields that must be written: required ones without a default. */
function requiredOf(node: OpenApiSchema): readonly string[] {
  return (node.required ?? []).filter((name) => node.properties?.[name]?.default === undefined).sort();
}
