/** The module that installs K3s on Hetzner Cloud, at the version its bindings in src/imports were made from. */
export const KUBE_HETZNER = {
  module: 'kube-hetzner',
  source: 'kube-hetzner/kube-hetzner/hcloud',
  version: '3.1.0',
} as const;
