import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { FieldPath } from '../../base/field-path';
import type { LocateLine } from './apply-policy';

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * Finds the lines of fields in rendered files, YAML and JSON alike; each file is read once, when it is first asked for.
 *
 * @param read Text of a file by its path below the output folder; undefined when there is none.
 */
export function lineLocator(read: (file: string) => string | undefined): LocateLine {
  const parsed = new Map<string, Parsed | undefined>();
  return (file, path) => {
    if (!parsed.has(file)) parsed.set(file, parse(read(file)));
    const found = parsed.get(file);
    return found && lineOf(found, path);
  };
}

function parse(text: string | undefined): Parsed | undefined {
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
}

/** Of the field, or of the nearest field around it when it is not there. */
function lineOf({ document, lines }: Parsed, path: FieldPath): number | undefined {
  let offset = document.contents?.range?.[0];
  let node: unknown = document.contents;
  for (const part of path) {
    const found = child(isAlias(node) ? node.resolve(document) : node, part);
    if (!found) break;
    offset = found.offset ?? offset;
    node = found.node;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

function child(node: unknown, part: string | number): { offset?: number; node: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
    return pair && { offset: (pair.key as Node).range?.[0], node: pair.value };
  }
  const entry = isSeq(node) ? (node.items[Number(part)] as Node | undefined) : undefined;
  return entry && { offset: entry.range?.[0], node: entry };
}
