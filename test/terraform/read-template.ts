/** What a template string of Terraform consists of. */
export interface Template {
  /** The text, with escapes undone and each literal-string expression evaluated; others stay as written. */
  readonly value: string;
  /** The source of each live `${…}`, in order. */
  readonly expressions: readonly string[];
}

/**
 * Reads a template the way HCL does, as far as these tests need it: `$${` and `%%{` are escapes, `${` begins an
 * expression that ends with the brace that balances it. A live directive (`%{`) is an error: none is ever written.
 */
export function readTemplate(source: string): Template {
  const expressions: string[] = [];
  let value = '';
  let at = 0;
  while (at < source.length) {
    if (source.startsWith('$${', at) || source.startsWith('%%{', at)) {
      value += source.slice(at + 1, at + 3);
      at += 3;
    } else if (source.startsWith('%{', at)) {
      throw new Error(`a live directive in ${source}`);
    } else if (source.startsWith('${', at)) {
      const end = closingBrace(source, at + 2);
      const expression = source.slice(at + 2, end);
      expressions.push(expression);
      value += /^"[^"\\$%]*"$/.test(expression) ? expression.slice(1, -1) : source.slice(at, end + 1);
      at = end + 1;
    } else {
      value += source[at];
      at += 1;
    }
  }
  return { value, expressions };
}

function closingBrace(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`an expression without end in ${source}`);
}
