import { NAMESPACES } from '../../catalog/namespaces';

/** Name of a service inside the cluster. */
export function serviceHost(name: string): string {
  return `${name}.${NAMESPACES.m2mgate}.svc.cluster.local`;
}
