/**
 * The name of a layer as it may stand in a drawing: names are DNS labels, and what is not could be read as part of the
 * drawing. Never empty, since Graphviz reads past the end of an empty line now and then.
 */
export function safeLabel(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/g, '?').slice(0, 40) || '?';
}
