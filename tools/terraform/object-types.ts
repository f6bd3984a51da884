import type { AttributeDescription, TypeTree, VariableDescription } from './module-description';
import { pascalCase, singular } from './names';

/** An object type of the module, with the name its interface gets. */
export interface ObjectType {
  readonly name: string;
  readonly attributes: Readonly<Record<string, AttributeDescription>>;
}

/**
 * Names every object type that the variables mention, innermost first, so that each is declared before it is used.
 *
 * A type is named after the path to it (`AgentNodepoolNode`), in the singular inside a collection.
 */
export function objectTypes(variables: readonly VariableDescription[]): ReadonlyMap<TypeTree, ObjectType> {
  const found = new Map<TypeTree, ObjectType>();
  const visit = (tree: TypeTree, name: string): void => {
    if (typeof tree === 'string') return;
    if (!('object' in tree)) {
      visit(elementOf(tree), singular(name));
      return;
    }
    for (const [attribute, { type }] of Object.entries(tree.object)) visit(type, name + pascalCase(attribute));
    found.set(tree, { name, attributes: tree.object });
  };
  for (const { name, typeTree } of variables) visit(typeTree, pascalCase(name));
  assertDistinct([...found.values()].map(({ name }) => name));
  return found;
}

/** What a list, set or map holds. */
export function elementOf(tree: { readonly list: TypeTree } | { readonly set: TypeTree } | { readonly map: TypeTree }): TypeTree {
  if ('list' in tree) return tree.list;
  if ('set' in tree) return tree.set;
  return tree.map;
}

function assertDistinct(names: readonly string[]): void {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`two object types of the module would share a name: ${twice.join(', ')}`);
}
