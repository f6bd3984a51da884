import { isDeepStrictEqual } from 'node:util';
import { parseField } from '../../../src/base/field-path';
import { toYaml } from '../../../src/project/to-yaml';
import type { RenderedObject } from '../../../src/review/model/rendered-object';
import type { RenderedTree } from '../../../src/review/model/rendered-tree';
import { parseTree } from '../../../src/review/parse-tree';

/** A render that is different in one thing. */
export type Change = (tree: RenderedTree) => RenderedTree;

/** Name of Terraform's JSON where a change names an object. */
export const TERRAFORM = 'terraform';

/** Sets a field of an object, with all fields around it. */
export function set(object: string, field: string, value: unknown): Change {
  return edit(object, (manifest) => {
    const path = parseField(field);
    const parent = path.slice(0, -1).reduce<Record<string | number, unknown>>((node, key, index) => {
      node[key] ??= typeof path[index + 1] === 'number' ? [] : {};
      return node[key] as Record<string | number, unknown>;
    }, manifest);
    parent[path.at(-1) ?? ''] = value;
  });
}

/** Removes a field of an object, or an entry of a list. */
export function remove(object: string, field: string): Change {
  return edit(object, (manifest) => {
    const path = parseField(field);
    const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], manifest);
    const key = path.at(-1) ?? '';
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete (parent as Record<string, unknown>)[key];
  });
}

/** Adds an object to a layer. */
export function add(manifest: Record<string, unknown>, { target = 'cluster', layer = 'service' } = {}): Change {
  return (tree) => {
    const path = `${target}/${layer}/${target === 'cluster' ? 'added/' : ''}added.yaml`;
    const { objects } = parseTree(new Map([[path, toYaml(manifest)]]));
    return { ...tree, objects: [...tree.objects, ...objects] };
  };
}

/** Takes an object out of the render. */
export function drop(object: string): Change {
  return (tree) => {
    const objects = tree.objects.filter((one) => nameOf(one) !== object);
    if (objects.length === tree.objects.length) throw new Error(`there is no ${object}`);
    return { ...tree, objects };
  };
}

/** Several changes, one after the other. */
export function all(...changes: readonly Change[]): Change {
  return (tree) => changes.reduce((changed, change) => change(changed), tree);
}

function edit(object: string, apply: (manifest: Record<string | number, unknown>) => void): Change {
  return (tree) => {
    const found = object === TERRAFORM ? tree.terraform : tree.objects.find((one) => nameOf(one) === object)?.manifest;
    if (!found) throw new Error(`there is no ${object}`);
    const changed = structuredClone(found) as Record<string, unknown>;
    apply(changed);
    // A change that changes nothing proves nothing.
    if (isDeepStrictEqual(changed, found)) throw new Error(`nothing has changed in ${object}`);
    if (object === TERRAFORM) return { ...tree, terraform: changed };
    return { ...tree, objects: tree.objects.map((one) => (nameOf(one) === object ? { ...one, manifest: changed } : one)) };
  };
}

function nameOf({ id: { kind, namespace, name } }: RenderedObject): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
