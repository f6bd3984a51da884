/** Values of CI variables; what is not there is undefined. */
export type Variables = Readonly<Record<string, string | undefined>>;

type Value = string | null | RegExp;

/**
 * Evaluates a condition of `rules: if` as GitLab does: `==`, `!=`, `=~`, `!~`, `&&`, `||`, `null`, a variable alone (true when it
 * has a value). An unset variable is null. gitlab-ci-local knows no `workflow: rules`, so these need an evaluator of our own.
 */
export function evaluateCondition(condition: string, variables: Variables): boolean {
  const tokens = condition.match(/\$\w+|"[^"]*"|'[^']*'|\/(?:\\.|[^/\\])+\/|null|==|!=|=~|!~|&&|\|\||[()]/g) ?? [];
  if (tokens.join('') !== condition.replace(/\s+/g, '')) throw new Error(`cannot read the condition ${condition}`);
  let at = 0;

  const value = (): Value => {
    const token = tokens[at++] ?? '';
    if (token.startsWith('$')) return variables[token.slice(1)] ?? null;
    if (token === 'null') return null;
    if (token.startsWith('/')) return new RegExp(token.slice(1, -1));
    if (/^["']/.test(token)) return token.slice(1, -1);
    throw new Error(`${token} is no value in ${condition}`);
  };
  const comparison = (): boolean => {
    if (tokens[at] === '(') {
      at++;
      const inner = or();
      at++;
      return inner;
    }
    const left = value();
    switch (tokens[at]) {
      case '==':
        at++;
        return left === value();
      case '!=':
        at++;
        return left !== value();
      case '=~':
        at++;
        return matches(left, value());
      case '!~':
        at++;
        return !matches(left, value());
      default:
        return typeof left === 'string' && left !== '';
    }
  };
  const and = (): boolean => {
    let result = comparison();
    while (tokens[at] === '&&') {
      at++;
      const next = comparison();
      result &&= next;
    }
    return result;
  };
  const or = (): boolean => {
    let result = and();
    while (tokens[at] === '||') {
      at++;
      const next = and();
      result ||= next;
    }
    return result;
  };
  return or();
}

function matches(text: Value, pattern: Value): boolean {
  if (!(pattern instanceof RegExp)) throw new Error('what a text is compared with is no pattern');
  return typeof text === 'string' && pattern.test(text);
}
