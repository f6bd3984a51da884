import { labelNames, type Piece, part, pieces } from './expression-tree';

/** Labels that the series of an expression carry; a metric may have more than what its selector names. */
export type LabelsOf = (metric: string) => ReadonlySet<string>;

const SET_OPERATORS = ['And', 'Unless'];
/** Functions that give one number without labels. */
const WITHOUT_LABELS = ['vector', 'time', 'scalar'];

/**
 * The labels of what an expression returns, by the rules of Prometheus: aggregation, matching, functions.
 *
 * It is how a message that names a label which is not there is noticed: Prometheus would leave a gap in the sentence.
 */
export function resultLabels(tree: Piece, labelsOf: LabelsOf): ReadonlySet<string> {
  switch (tree.name) {
    case 'VectorSelector':
      return labelsOf(part(tree, 'Identifier')?.text ?? '');
    case 'AggregateExpr':
      return aggregated(tree, labelsOf);
    case 'BinaryExpr':
      return combined(tree, labelsOf);
    case 'FunctionCall':
      return called(tree, labelsOf);
    case 'NumberDurationLiteral':
    case 'StringLiteral':
      return new Set();
    default:
      return operands(tree)[0] ? resultLabels(operands(tree)[0] as Piece, labelsOf) : new Set();
  }
}

const OPERANDS = [
  'VectorSelector',
  'MatrixSelector',
  'SubqueryExpr',
  'OffsetExpr',
  'ParenExpr',
  'UnaryExpr',
  'AggregateExpr',
  'BinaryExpr',
  'FunctionCall',
  'NumberDurationLiteral',
  'StringLiteral',
];

/** The expressions that a piece is made of. */
export function operands(piece: Piece): Piece[] {
  const body = part(piece, 'FunctionCallBody');
  return (body ?? piece).parts.filter(({ name }) => OPERANDS.includes(name));
}

function aggregated(tree: Piece, labelsOf: LabelsOf): ReadonlySet<string> {
  const operator = part(tree, 'AggregateOp')?.text ?? '';
  const inner = resultLabels(operands(tree).at(-1) as Piece, labelsOf);
  if (['topk', 'bottomk'].includes(operator)) return inner;
  const modifier = part(tree, 'AggregateModifier');
  const grouping = labelNames(modifier);
  if (!modifier) return new Set();
  if (part(modifier, 'By')) return new Set(grouping.filter((label) => inner.has(label)));
  return new Set([...inner].filter((label) => !grouping.includes(label)));
}

function combined(tree: Piece, labelsOf: LabelsOf): ReadonlySet<string> {
  const [left, right] = operands(tree).map((operand) => resultLabels(operand, labelsOf)) as [Set<string>, Set<string>];
  if (part(tree, 'Or')) return new Set([...left].filter((label) => right.has(label)));
  if (part(tree, ...SET_OPERATORS)) return left;
  const matching = part(tree, 'MatchingModifierClause');
  if (!matching) return left.size > 0 ? left : right;
  const [on, taken] = matching.parts.filter(({ name }) => name === 'GroupingLabels').map((piece) => labelNames(piece));
  if (part(matching, 'GroupLeft')) return new Set([...left, ...(taken ?? [])]);
  if (part(matching, 'GroupRight')) return new Set([...right, ...(taken ?? [])]);
  // A comparison keeps the left side, arithmetic only what was matched on.
  if (part(tree, 'Gtr', 'Lss', 'Gte', 'Lte', 'EqlC', 'Neq')) return left;
  return part(matching, 'On') ? new Set((on ?? []).filter((label) => left.has(label))) : left;
}

function called(tree: Piece, labelsOf: LabelsOf): ReadonlySet<string> {
  const name = part(tree, 'FunctionIdentifier')?.text ?? '';
  const given = operands(tree);
  if (WITHOUT_LABELS.includes(name)) return new Set();
  if (name === 'absent') return wanted(given[0]);
  const vector = given.find(({ name: kind }) => !['NumberDurationLiteral', 'StringLiteral'].includes(kind));
  const labels = vector ? resultLabels(vector, labelsOf) : new Set<string>();
  if (name === 'label_replace') return new Set([...labels, given[1]?.text.replaceAll('"', '') ?? '']);
  if (name === 'histogram_quantile') return new Set([...labels].filter((label) => label !== 'le'));
  return labels;
}

/** What `absent` makes up: the labels for which a selector demands a value. */
function wanted(argument: Piece | undefined): ReadonlySet<string> {
  if (argument?.name !== 'VectorSelector') return new Set();
  const matchers = pieces(argument).filter(
    ({ name, parts }) => name === 'UnquotedLabelMatcher' && parts.some(({ text }) => text === '='),
  );
  return new Set(matchers.flatMap(labelNames));
}
