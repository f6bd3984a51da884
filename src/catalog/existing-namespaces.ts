import { NAMESPACES } from './namespaces';

/** Namespaces that K3s and kube-hetzner make before Blue applies anything; nobody else may own them. */
export const EXISTING_NAMESPACES: readonly string[] = [
  'default',
  'kube-node-lease',
  'kube-public',
  'system-upgrade',
  NAMESPACES.system,
  NAMESPACES.ingress,
  NAMESPACES.certManager,
];
