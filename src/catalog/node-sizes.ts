/**
 * The sizes of agents, by the name a project gives (`nodeSize`, thesis table B.1).
 *
 * The cx types are shared Intel servers; the memory is what Hetzner states, in GB.
 */
export const NODE_SIZES = {
  medium: { serverType: 'cx43', memoryGB: 16 },
  large: { serverType: 'cx53', memoryGB: 32 },
} as const;

export type NodeSize = keyof typeof NODE_SIZES;

/** Server type of control planes: etcd and the API server, no M2MGate workload. 4 cores, 8 GB. */
export const CONTROL_PLANE_SERVER_TYPE = 'cx33';
