import type { k8s } from 'cdk8s-plus-30';
import { SERVICE_CONTAINER } from '../../catalog/service-container';

/** Security settings of a pod and of its container. */
export interface PodSecurity {
  readonly pod: k8s.PodSecurityContext;
  readonly container: k8s.SecurityContext;
}

const USER = SERVICE_CONTAINER.user;
const LOCKED = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true } as const;

/** What the Pod Security Standard `restricted` asks for, and a root file system that cannot be written. */
export const RESTRICTED: PodSecurity = {
  pod: {
    runAsNonRoot: true,
    runAsUser: USER,
    runAsGroup: USER,
    fsGroup: USER,
    // Walking through a full volume at each start takes minutes.
    fsGroupChangePolicy: 'OnRootMismatch',
    seccompProfile: { type: 'RuntimeDefault' },
  },
  container: { ...LOCKED, capabilities: { drop: ['ALL'] } },
};

/**
 * What a VPN gateway needs to make tunnels and route through them, and no more: root without any other capability.
 *
 * Kubernetes gives capabilities to root only, and no Pod Security Standard but `privileged` allows these. SELinux, which
 * enforces on the servers, keeps every other type of container from `/dev/net/tun`.
 */
export const NETWORK_ADMINISTRATION: PodSecurity = {
  pod: { runAsUser: 0, runAsGroup: 0, seccompProfile: { type: 'RuntimeDefault' } },
  container: {
    ...LOCKED,
    capabilities: { drop: ['ALL'], add: ['NET_ADMIN', 'NET_RAW'] },
    seLinuxOptions: { type: 'spc_t' },
  },
};
