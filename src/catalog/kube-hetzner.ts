/**
 * The module that installs K3s on Hetzner Cloud.
 *
 * `version` is the one that the bindings in src/imports/kube-hetzner were made from: change both together, with
 * tools/terraform/main.ts.
 */
export const KUBE_HETZNER = {
  module: 'kube-hetzner',
  source: 'kube-hetzner/kube-hetzner/hcloud',
  version: '3.1.0',
  /** Release channel that new nodes and automatic upgrades follow when a project pins no K3s version. */
  k3sChannel: 'stable',
  /** Type of the load balancer in front of the Kubernetes API where nothing is said (`control_plane_load_balancer_type`). */
  controlPlaneLoadBalancerType: 'lb11',
  /**
   * Versions of what the module installs on the cluster.
   *
   * All are pinned: an empty input follows the module's defaults, and a floating one makes each plan ask GitHub for
   * the newest release. Newer than the defaults of the module are cert-manager (its 1.21 fields are used), Traefik
   * (restricts where the default TLS store may be) and the CSI driver.
   */
  addOns: {
    certManager: 'v1.21.1',
    clusterAutoscaler: 'v1.33.3',
    hetznerCcm: '1.33.0',
    hetznerCsi: '2.22.1',
    kured: '1.23.0',
    systemUpgradeController: 'v0.18.0',
    /** Version of the chart. */
    traefik: '41.3.0',
  },
} as const;
