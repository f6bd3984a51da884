import { didYouMean } from '../../base/did-you-mean';
import type { Issue } from '../../base/issue';
import type { Manifest, RenderedObject } from '../../stacks/rendered-object';
import { problem } from '../check/problem';
import { objectName } from '../output-check';
import { applyOperation } from './apply-operation';
import type { Patch } from './extras';
import type { PatchTarget } from './patch-target';

/** Applies the patches of a project to what was rendered, one after the other; objects that no patch names stay the same. */
export function applyPatches(
  rendered: readonly RenderedObject[],
  patches: readonly Patch[],
): { objects: readonly RenderedObject[]; issues: Issue[] } {
  const objects = [...rendered];
  const issues = patches.flatMap((patch) => {
    const found = objects.filter(({ manifest }) => matches(manifest, patch.target));
    const [object] = found;
    if (!object || found.length > 1) return [object ? ambiguous(patch, found) : noMatch(patch, objects)];
    const result = apply(object, patch);
    if ('object' in result) objects[objects.indexOf(object)] = result.object;
    return 'object' in result ? [] : [result.issue];
  });
  return { objects, issues };
}

/** The object that a target names, as its rendered form. */
export function matches({ apiVersion, kind, metadata }: Manifest, target: PatchTarget): boolean {
  return (
    kind === target.kind &&
    metadata.name === target.name &&
    (target.namespace === undefined || target.namespace === metadata.namespace) &&
    (target.apiVersion === undefined || target.apiVersion === apiVersion)
  );
}

/** All operations or none: the first that cannot be applied is told. */
function apply(object: RenderedObject, { field, operations }: Patch): { object: RenderedObject } | { issue: Issue } {
  let document: unknown = object.manifest;
  for (const [index, operation] of operations.entries()) {
    const result = applyOperation(document, operation);
    if ('failure' in result) {
      const { at, message, hint } = result.failure;
      const got = at === 'from' && 'from' in operation ? operation.from : operation.path;
      return {
        issue: problem('patch/failed', `${field}[${index}].${at}`, { message, got, ...(hint && { hint }), at: object.origin }),
      };
    }
    document = result.document;
  }
  if (!keepsIdentity(object.manifest, document)) {
    const message = 'makes another object of it: apiVersion and kind, name and namespace must stay';
    const hint = 'add an object of your own instead: others refer to this one by its name';
    return { issue: problem('patch/identity', field, { message, hint, at: object.origin }) };
  }
  return { object: { ...object, manifest: document } };
}

function keepsIdentity({ apiVersion, kind, metadata }: Manifest, document: unknown): document is Manifest {
  const after: Partial<Manifest> = Object(document);
  const { name, namespace }: Partial<Manifest['metadata']> = Object(after.metadata);
  return after.apiVersion === apiVersion && after.kind === kind && name === metadata.name && namespace === metadata.namespace;
}

function noMatch({ field, target }: Patch, objects: readonly RenderedObject[]): Issue {
  const near = objects.filter(({ manifest }) => manifest.kind === target.kind);
  const kinds = new Set(objects.map(({ manifest }) => manifest.kind));
  const wanted = `${target.kind} ${target.namespace ? `${target.namespace}/` : ''}${target.name}`;
  const names = near.map((object) =>
    target.namespace ? objectName(object) : `${object.manifest.kind} ${object.manifest.metadata.name}`,
  );
  const guess = near.length > 0 ? didYouMean(wanted, names) : didYouMean(target.kind, kinds);
  const elsewhere = near.find(({ manifest }) => manifest.metadata.name === target.name);
  const meant = elsewhere ? `${objectName(elsewhere)} (${elsewhere.manifest.apiVersion})` : guess;
  return problem('patch/no-match', field, {
    message: near.length > 0 ? 'matches nothing that is rendered' : `matches nothing: no ${target.kind} is rendered`,
    ...(near.length > 0 && near.length <= 20 && { expected: names.join(', ') }),
    hint: meant ? `did you mean ${meant}?` : 'look for the object in inventory.json, or remove the patch',
  });
}

function ambiguous({ field }: Patch, found: readonly RenderedObject[]): Issue {
  const namespaces = new Set(found.map(({ manifest }) => manifest.metadata.namespace));
  return problem('patch/ambiguous', field, {
    message: `matches ${found.length} objects`,
    expected: found.map((object) => `${objectName(object)} (${object.manifest.apiVersion})`).join(', '),
    hint:
      namespaces.size === found.length
        ? 'name the namespace of the one that is meant'
        : 'name the apiVersion of the one that is meant',
  });
}
