import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import { parseField } from '../../base/field-path';
import type { SourcePosition } from '../../base/issue';

/** The line and column of a field, or of the nearest field around it when it is not there. */
export function locateField(document: Document, lines: LineCounter, field: string): SourcePosition | undefined {
  let offset = document.contents?.range?.[0];
  let node: unknown = document.contents;
  for (const part of parseField(field)) {
    const found = child(isAlias(node) ? node.resolve(document) : node, part);
    if (!found) break;
    offset = found.offset ?? offset;
    node = found.node;
  }
  if (offset === undefined) return undefined;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

interface Found {
  /** Where people look for it: at the key of an object, at the entry of a list. */
  readonly offset: number | undefined;
  readonly node: unknown;
}

function child(node: unknown, part: string | number): Found | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
    return pair && { offset: (pair.key as Node).range?.[0], node: pair.value };
  }
  if (!isSeq(node)) return undefined;
  const entry = node.items[Number(part)] as Node | undefined;
  return entry && { offset: entry.range?.[0], node: entry };
}
