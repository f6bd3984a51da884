/**
 * Stands for a value of the realm's Secret in a text of its representation.
 *
 * @param name An environment variable: upper-case letters, digits and underscores.
 */
export function placeholder(name: string): string {
  return `\${${name}}`;
}
