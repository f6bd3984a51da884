import { pascalCase } from './names';

/**
 * Finds a name for each shape from where it is used: the kind and the shortest tail of the field's path
 * that tells it from all others, `CertificateIssuerRef` rather than `CertificateSpecIssuerRef`.
 *
 * @param paths Field path of the first use of each shape, keyed by the shape.
 * @throws Error when two paths differ only in characters a type's name cannot have.
 */
export function nameShapes(kind: string, paths: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const tails = new Map([...paths].map(([shape, path]) => [shape, path.slice(-1)]));
  for (;;) {
    const names = new Map([...tails].map(([shape, tail]) => [shape, kind + tail.map(pascalCase).join('')]));
    const clashing = [...names].filter(([shape, name]) => [...names].some(([other, same]) => same === name && other !== shape));
    if (clashing.length === 0) return names;

    let lengthened = false;
    for (const [shape] of clashing) {
      const path = paths.get(shape) ?? [];
      const length = tails.get(shape)?.length ?? 0;
      if (length < path.length) {
        tails.set(shape, path.slice(-(length + 1)));
        lengthened = true;
      }
    }
    if (!lengthened) throw new Error(`${kind}: no distinct names for ${clashing.map(([, name]) => name).join(', ')}`);
  }
}
