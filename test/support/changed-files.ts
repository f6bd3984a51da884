/** Paths of the files that are added, removed or different between two outputs; the inventory follows the others. */
export function changedFiles(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => path !== 'inventory.json' && before.get(path) !== after.get(path)).sort();
}
