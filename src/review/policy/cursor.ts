import type { FieldPath } from '../../base/field-path';
import { isRecord } from '../../base/is-record';

/**
 * A value somewhere in an object, which knows where it stands.
 *
 * Rules read objects of any kind through it: a field that is not there, or is something else than expected, is simply
 * absent, and every finding has its place without more ado.
 */
export class Cursor {
  constructor(
    readonly value: unknown,
    readonly parent?: Cursor,
    readonly key: string | number = '',
  ) {}

  /** From the root of the file. */
  get path(): FieldPath {
    return this.parent ? [...this.parent.path, this.key] : [];
  }

  get exists(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** Nothing, an empty list, an empty mapping. */
  get isEmpty(): boolean {
    return typeof this.value !== 'object' ? !this.exists : Object.keys(this.value ?? {}).length === 0;
  }

  get text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  get number(): number | undefined {
    return typeof this.value === 'number' ? this.value : undefined;
  }

  /** Texts, numbers and booleans as a text. */
  get scalar(): string | undefined {
    return ['string', 'number', 'boolean'].includes(typeof this.value) ? String(this.value) : undefined;
  }

  get isTrue(): boolean {
    return this.value === true;
  }

  /** The value of a field, of a field in it, and so on. */
  at(...keys: readonly (string | number)[]): Cursor {
    return keys.reduce<Cursor>((cursor, key) => new Cursor(child(cursor.value, key), cursor, key), this);
  }

  /** The entries of a list. */
  get items(): Cursor[] {
    return Array.isArray(this.value) ? this.value.map((item, index) => new Cursor(item, this, index)) : [];
  }

  /** The fields of a mapping. */
  get fields(): Cursor[] {
    if (!this.isMapping) return [];
    return Object.entries(Object(this.value)).map(([key, value]) => new Cursor(value, this, key));
  }

  get isMapping(): boolean {
    return isRecord(this.value);
  }

  /** The texts of a mapping of texts, such as labels. */
  get texts(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.fields.flatMap(({ key, text }) => (text === undefined ? [] : [[key, text]])));
  }
}

/** An own field only: `constructor` and the like are nothing that somebody has written, and neither is the length of a list. */
function child(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}
