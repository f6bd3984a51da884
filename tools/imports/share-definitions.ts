import type { SchemaNode } from '../../src/project/schema-node';

/** A shape shorter than this is written out each time: the reference alone takes 22 characters and a step to follow. */
const WORTH_SHARING = 100;

/**
 * The same schema with every repeated shape written once, under `$defs`.
 *
 * Operators repeat the pod model over and over: the MySQL cluster's schema shrinks to a fifth, and a
 * smaller file is what makes the first check of a kind fast.
 */
export function shareDefinitions(schema: SchemaNode): SchemaNode {
  const uses = new Map<string, number>();
  countUses(schema, uses);

  const names = new Map<string, string>();
  const definitions: Record<string, SchemaNode> = {};
  const reference = (node: SchemaNode): SchemaNode => {
    const text = JSON.stringify(node);
    if (text.length < WORTH_SHARING || (uses.get(text) ?? 0) < 2) return mapChildren(node, reference);
    let name = names.get(text);
    if (name === undefined) {
      name = names.size.toString(36);
      names.set(text, name);
      definitions[name] = {};
      definitions[name] = mapChildren(node, reference);
    }
    return { $ref: `#/$defs/${name}` };
  };

  const root = mapChildren(schema, reference);
  return names.size === 0 ? root : { ...root, $defs: definitions };
}

/** Counts from how many places each shape is used, when equal parents are already one. */
function countUses(node: SchemaNode, uses: Map<string, number>): void {
  for (const child of children(node)) {
    const text = JSON.stringify(child);
    const seen = uses.get(text) ?? 0;
    uses.set(text, seen + 1);
    if (seen === 0) countUses(child, uses);
  }
}

function children(node: SchemaNode): readonly SchemaNode[] {
  const further = node.additionalProperties;
  return [...Object.values(node.properties ?? {}), ...(node.items ? [node.items] : []), ...(further ? [further] : [])];
}

function mapChildren(node: SchemaNode, map: (child: SchemaNode) => SchemaNode): SchemaNode {
  const { properties, items, additionalProperties } = node;
  return {
    ...node,
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, map(child)])) }),
    ...(items && { items: map(items) }),
    ...(additionalProperties && { additionalProperties: map(additionalProperties) }),
  };
}
