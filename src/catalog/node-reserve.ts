/**
 * What of a server is not there for pods.
 *
 * The kernel: a server sold with 4 GB tells Kubernetes 3,907,112 KiB, 93 % of it (kube-hetzner issue 1248); larger ones
 * lose a smaller share, so this is careful. The kubelet: what kube-hetzner 3.1 reserves on every agent (`kube-reserved`
 * and `system-reserved` together, `agent_schema_default_kubelet_args` in its locals.tf).
 */
export const NODE_RESERVE = {
  memoryShare: 0.07,
  kubelet: { cpu: '300m', memory: '600Mi' },
} as const;
