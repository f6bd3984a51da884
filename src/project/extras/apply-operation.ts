import { isDeepStrictEqual } from 'node:util';
import { JsonPatch } from 'cdk8s';
import { didYouMean } from '../../base/did-you-mean';
import type { JsonPatchOperation } from './json-patch-operation';
import { escapeKey, longestPrefix, resolvePointer } from './json-pointer';

/** Why an operation cannot be applied. */
export interface OperationFailure {
  /** Which pointer of the operation it is about. */
  readonly at: 'path' | 'from';
  readonly message: string;
  readonly hint?: string;
}

/** What came of an operation. */
export type OperationResult = { readonly document: unknown } | { readonly failure: OperationFailure };

/**
 * Applies one operation of a JSON patch to a copy of a document (RFC 6902).
 *
 * cdk8s does the work. It is lenient where the standard is not: it replaces and removes what does not exist. A patch that
 * no longer meets what it was written for must be noticed, so this is refused here.
 */
export function applyOperation(document: unknown, operation: JsonPatchOperation): OperationResult {
  const failure = refuse(document, operation);
  return failure ? { failure } : { document: JsonPatch.apply(structuredClone(document), toCdk8s(operation)) };
}

function refuse(document: unknown, operation: JsonPatchOperation): OperationFailure | undefined {
  const { path } = operation;
  switch (operation.op) {
    case 'add':
      return noRoom(document, path);
    case 'move':
      if (path.startsWith(`${operation.from}/`)) return { at: 'path', message: 'is inside of what is moved' };
      return absent(document, operation.from, 'from') ?? noRoom(document, path);
    case 'copy':
      return absent(document, operation.from, 'from') ?? noRoom(document, path);
    case 'test':
      return absent(document, path, 'path') ?? different(document, path, operation.value);
    case 'remove':
      if (path === '') return { at: 'path', message: 'is the whole object' };
      return absent(document, path, 'path');
    case 'replace':
      return absent(document, path, 'path');
  }
}

/** Something can be added where an object or a list is around it; a list takes its next index and `-`. */
function noRoom(document: unknown, path: string): OperationFailure | undefined {
  const place = resolvePointer(document, path);
  if (!place) return nothingThere(document, path, 'path');
  const { parent, key, exists } = place;
  if (!Array.isArray(parent) || exists || key === '-' || key === String(parent.length)) return undefined;
  return { at: 'path', message: `is not an index of a list with ${parent.length} entries` };
}

function absent(document: unknown, path: string, at: 'path' | 'from'): OperationFailure | undefined {
  return resolvePointer(document, path)?.exists ? undefined : nothingThere(document, path, at);
}

function nothingThere(document: unknown, path: string, at: 'path' | 'from'): OperationFailure {
  const prefix = longestPrefix(document, path);
  const value = resolvePointer(document, prefix)?.value;
  const names = typeof value === 'object' && value !== null ? Object.keys(value).map(escapeKey) : [];
  const guess = didYouMean(path.slice(prefix.length + 1).split('/')[0] ?? '', names);
  const hint = guess
    ? `did you mean '${prefix}/${guess}'?`
    : names.length > 0
      ? `${prefix || 'the object'} has ${names.join(', ')}`
      : undefined;
  return { at, message: `leads nowhere: ${prefix || 'the object'} has no such field`, ...(hint && { hint }) };
}

function different(document: unknown, path: string, value: unknown): OperationFailure | undefined {
  if (isDeepStrictEqual(resolvePointer(document, path)?.value, value)) return undefined;
  return {
    at: 'path',
    message: 'holds something else than the patch was written for',
    hint: 'look at what the platform renders now, and renew the patch',
  };
}

function toCdk8s(operation: JsonPatchOperation): JsonPatch {
  const { op, path } = operation;
  switch (op) {
    case 'remove':
      return JsonPatch.remove(path);
    case 'move':
    case 'copy':
      return JsonPatch[op](operation.from, path);
    default:
      return JsonPatch[op](path, operation.value);
  }
}
