import type { ClusterSecret } from './cluster-secret';

/** What the literals of a Secret are called where they are pushed alone; no generated value beside them can have that name. */
export const LITERALS = 'literals';

/** Name of the push of a Secret's literals; undefined when it has none, and when they travel with values from GitLab. */
export function literalsPushName({ namespace, name, data }: ClusterSecret): string | undefined {
  const has = (source: string) => Object.values(data).some((value) => source in value);
  return has('literal') && has('generated') && !has('gitlabVariable') ? `${namespace}-${name}-${LITERALS}` : undefined;
}
