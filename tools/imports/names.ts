/** Words of a Kubernetes kind: `PerconaXtraDBCluster` is percona, xtra, db, cluster. */
function words(kind: string): readonly string[] {
  return kind.match(/[A-Z]+(?=[A-Z][a-z]|$)|[A-Z][a-z0-9]+/g)?.map((word) => word.toLowerCase()) ?? [];
}

/** `percona-xtra-db-cluster`: how a file of ours is called. */
export function kebabCase(kind: string): string {
  return words(kind).join('-');
}

/** `PERCONA_XTRA_DB_CLUSTER`: how the constant of a kind is called. */
export function constantCase(kind: string): string {
  return words(kind).join('_').toUpperCase();
}

/** `issuerRef` as `IssuerRef`, `-Xms` as `Xms`: a field as a part of a type's name. */
export function pascalCase(field: string): string {
  return field
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
