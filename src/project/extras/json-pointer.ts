/** A place in a document, found by a JSON pointer. */
export interface Place {
  /** The list or object around it; undefined for the document itself. */
  readonly parent?: unknown;
  /** Field or index in the parent, without escapes. */
  readonly key: string;
  /** Whether something stands there. */
  readonly exists: boolean;
  readonly value: unknown;
}

/** The index of an existing entry: no sign, no leading zero. */
const INDEX = /^(?:0|[1-9]\d*)$/;

/** Follows a JSON pointer (RFC 6901). Answers nothing when what is around the place is not there. */
export function resolvePointer(document: unknown, pointer: string): Place | undefined {
  let place: Place = { key: '', exists: true, value: document };
  for (const key of pointer.split('/').slice(1).map(unescapeKey)) {
    if (!place.exists) return undefined;
    const parent = place.value;
    if (typeof parent !== 'object' || parent === null) return undefined;
    const exists = Array.isArray(parent) ? INDEX.test(key) && Number(key) < parent.length : Object.hasOwn(parent, key);
    place = { parent, key, exists, value: exists ? Reflect.get(parent, key) : undefined };
  }
  return place;
}

/** The beginning of a pointer that leads somewhere, the document itself at worst. */
export function longestPrefix(document: unknown, pointer: string): string {
  const parts = pointer.split('/');
  while (parts.length > 1 && !resolvePointer(document, parts.join('/'))?.exists) parts.pop();
  return parts.join('/');
}

/** One field of a JSON pointer, with escapes. */
export function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
