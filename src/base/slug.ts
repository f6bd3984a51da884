/** The default short name of an environment: its domain with dots as dashes. */
export function slugOf(baseDomain: string): string {
  return baseDomain.replaceAll('.', '-');
}
