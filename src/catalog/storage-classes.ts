/** Storage classes of a managed cluster. */
export const STORAGE_CLASSES = {
  /** Hetzner volumes: ReadWriteOnce, 10 GiB or more, at most 16 on a node. Made by the CSI driver of kube-hetzner. */
  block: 'hcloud-volumes',
  /** Directories of the NFS server: ReadWriteMany. */
  shared: 'nfs',
} as const;
