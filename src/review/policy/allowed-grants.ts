/** What one workload is allowed, because it cannot work without. */
export interface AllowedGrant {
  /** The object, with `*` for any text. */
  readonly object: string;
  /** @default - every container of it */
  readonly container?: string;
  /** Exactly what is allowed, in the words of a grant. */
  readonly grants: readonly string[];
  /** For reviewers, and for the reference. */
  readonly reason: string;
}

/** Everything on the platform that reaches further than a container should. Whatever is not here needs a waiver. */
export const ALLOWED_GRANTS: readonly AllowedGrant[] = [
  {
    object: 'Deployment m2mgate/vpngate-service-*',
    container: 'vpngate-service',
    grants: ['capability NET_ADMIN', 'capability NET_RAW', 'root'],
    reason: 'It makes interfaces and routes for its tunnels to devices.',
  },
  {
    object: 'Deployment m2mgate/vpngate-service-*',
    grants: ['hostPath /dev/net/tun'],
    reason: 'Tunnels are opened through the tunnel device of the node.',
  },
  {
    object: 'Deployment kube-system/nfs-server',
    container: 'nfs-server',
    grants: ['privileged', 'allowPrivilegeEscalation', 'root'],
    reason: 'The NFS server of the Linux kernel is started and exported from within the container.',
  },
  {
    object: 'Keycloak keycloak/keycloak',
    container: 'theme-ownership',
    grants: ['capability CHOWN', 'capability DAC_OVERRIDE', 'root'],
    reason: 'It gives a volume whose root belongs to root to the user of Keycloak, once, before Keycloak starts.',
  },
];
