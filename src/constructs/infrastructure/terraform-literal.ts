/**
 * Data whose texts Terraform takes as they are written.
 *
 * Every string of a Terraform JSON file is a template: `${…}` and `%{…}` in it are evaluated. An environment passes
 * through here before the first construct sees it, so that each live marker in the output was written by this library.
 * Quotes, backslashes, line breaks and other characters need nothing: in JSON they mean themselves.
 */
export function terraformLiteral<T>(data: T): T {
  // The cast states what map and fromEntries cannot: the result has the shape of the input.
  return literal(data) as T;
}

function literal(data: unknown): unknown {
  if (typeof data === 'string') return escaped(data);
  if (Array.isArray(data)) return data.map(literal);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [escaped(key), literal(value)]));
}

function escaped(text: string): string {
  return (
    text
      .replace(/([$%])\{/g, '$1$1{')
      // cdktf would look up its own token in this; the bracket as an expression says the same to Terraform.
      .replaceAll('TfToken[', 'TfToken${"["}')
  );
}
