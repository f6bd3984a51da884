import { parser } from '@prometheus-io/lezer-promql';

/** A piece of a PromQL expression. */
export interface Piece {
  readonly name: string;
  readonly text: string;
  readonly parts: readonly Piece[];
}

/** What Grafana fills in before it asks Prometheus. */
const MACROS: readonly (readonly [macro: RegExp, example: string])[] = [
  [/\$__(rate_interval|interval|range)\b/g, '5m'],
  [/\$\{?\w+\}?/g, 'x'],
];

/** An expression of a dashboard as Prometheus would get it; those of rules stay as they are. */
export function withoutMacros(expression: string): string {
  return MACROS.reduce((text, [macro, example]) => text.replace(macro, example), expression);
}

/**
 * The tree of a PromQL expression.
 *
 * @throws Error with the place when the expression cannot be parsed
 */
export function parseExpression(expression: string): Piece {
  const root = parser.parse(expression).topNode;
  const [tree] = children(root, expression);
  if (!tree) throw new Error(`empty expression: ${expression}`);
  return tree;
}

/** The parser's package has its types twice, so they are taken from the parser itself. */
type Node = ReturnType<typeof parser.parse>['topNode'];

function children(node: Node, expression: string): Piece[] {
  const found: Piece[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.type.isError) throw new Error(`cannot parse at ${child.from}: ${expression.slice(0, child.from)} <--`);
    found.push({ name: child.name, text: expression.slice(child.from, child.to), parts: children(child, expression) });
  }
  return found;
}

/** A piece and everything inside. */
export function pieces(tree: Piece): Piece[] {
  return [tree, ...tree.parts.flatMap(pieces)];
}

/** The first piece of a kind, directly inside. */
export function part(piece: Piece, ...names: string[]): Piece | undefined {
  return piece.parts.find(({ name }) => names.includes(name));
}

/** Names of labels directly or deeper inside. */
export function labelNames(piece: Piece | undefined): string[] {
  return piece ? pieces(piece).flatMap(({ name, text }) => (name === 'LabelName' ? [text] : [])) : [];
}
