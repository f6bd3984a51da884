import { CORE_SCHEMA, load } from 'js-yaml';
import type { Issue } from '../base/issue';
import { ProjectError } from '../base/project-error';
import type { Inventory } from './model/inventory';
import type { ObjectId } from './model/object-id';
import type { RenderedObject } from './model/rendered-object';
import type { RenderedTree } from './model/rendered-tree';

/** `hub/<layer>/<file>` and `cluster/<layer>/<namespace>/<file>`. */
const OBJECT_FILE = /^(hub|cluster)\/([^/]+)\/.+\.yaml$/;

/** Objects that were read already: nearly all files of two renders that are compared are the same. */
const known = new Map<string, RenderedObject>();
/** Some ten renders; what is read once is rarely asked for again after that many. */
const MOST_KNOWN = 5_000;

/**
 * Reads a render from the texts of its files.
 *
 * Files that Blue does not write are left out. YAML is read as Flux reads it: no dates, no merge keys.
 *
 * @param files Text by path below the output folder, with forward slashes; all of them, in any order.
 * @throws ProjectError with every file that is not what Blue writes.
 */
export function parseTree(files: ReadonlyMap<string, string>): RenderedTree {
  const issues: Issue[] = [];
  const read = <T>(path: string, parse: (text: string) => T): T | undefined => {
    const text = files.get(path);
    if (text === undefined) return undefined;
    try {
      return parse(text);
    } catch (error) {
      issues.push(unreadable(path, error));
      return undefined;
    }
  };

  const objects = [...files.keys()].sort().flatMap((path) => {
    const [, target, layer] = OBJECT_FILE.exec(path) ?? [];
    if (layer === undefined) return [];
    return read(path, (text) => knownObject(path, target === 'hub' ? 'hub' : 'cluster', layer, text)) ?? [];
  });
  const inventory = read('inventory.json', (text) => JSON.parse(text) as Inventory);
  const terraform = read('terraform/cdk.tf.json', (text) => JSON.parse(text) as Record<string, unknown>);
  if (issues.length > 0) throw new ProjectError(issues);
  return { objects, terraform, inventory };
}

function knownObject(file: string, target: ObjectId['target'], layer: string, text: string): RenderedObject {
  const key = `${file}\n${text}`;
  const found = known.get(key) ?? object(file, target, layer, text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function object(file: string, target: ObjectId['target'], layer: string, text: string): RenderedObject {
  const manifest = load(text, { schema: CORE_SCHEMA }) as Partial<Record<string, unknown>> | undefined;
  const { apiVersion, kind } = manifest ?? {};
  const { name, namespace } = (manifest?.['metadata'] ?? {}) as { readonly name?: unknown; readonly namespace?: unknown };
  if (!manifest || typeof apiVersion !== 'string' || typeof kind !== 'string' || typeof name !== 'string')
    throw new Error('it has no apiVersion, kind and metadata.name');

  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const id = { target, group, kind, ...(typeof namespace === 'string' ? { namespace } : {}), name };
  return { id, layer, file, manifest };
}

function unreadable(path: string, error: unknown): Issue {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return {
    severity: 'error',
    field: path,
    rule: 'render/unreadable',
    message: `is not a file that blue renders: ${reason}`,
    hint: 'render it again with blue synth; nothing but blue writes into this folder',
  };
}
