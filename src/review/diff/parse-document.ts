/**
 * Reads the JSON document that a text is.
 *
 * @returns Nothing when the text is none, or only a single value.
 */
export function parseDocument(text: string): object | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' && document !== null ? document : undefined;
  } catch {
    return undefined;
  }
}
