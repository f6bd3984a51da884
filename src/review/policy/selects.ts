import type { Cursor } from './cursor';

/** Whether a label selector of Kubernetes selects something with these labels. An empty selector selects everything. */
export function selects(selector: Cursor, labels: Readonly<Record<string, string>>): boolean {
  const matchesLabels = Object.entries(selector.at('matchLabels').texts).every(([key, value]) => labels[key] === value);
  return matchesLabels && selector.at('matchExpressions').items.every((expression) => matches(expression, labels));
}

function matches(expression: Cursor, labels: Readonly<Record<string, string>>): boolean {
  const { text: key = '' } = expression.at('key');
  const values = expression.at('values').items.map(({ text }) => text);
  const value = labels[key];
  switch (expression.at('operator').text) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}
