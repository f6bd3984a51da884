import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { IMAGES } from '../../catalog/images';
import { NAMESPACES } from '../../catalog/namespaces';
import { STORAGE_CLASSES } from '../../catalog/storage-classes';
import { Deployment, NAME_LABEL } from '../kubernetes/deployment';

const NAME = 'nfs-server';
const PORT = 2049;
const EXPORTS = '/exports';
/** Room that all ReadWriteMany volumes of the cluster share. */
const CAPACITY = Size.gibibytes(20);

/**
 * ReadWriteMany volumes: an NFSv4 server on one Hetzner volume, and the storage class that carves directories out
 * of it (thesis 4.2.1, listings 13 to 15).
 *
 * The claim and the server are in one layer, because the volume is bound only when its first pod is scheduled.
 * The class binds at once: waiting for a consumer in a later layer would hold up the layer that makes the claim.
 */
export class NfsStorage extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const exports = this.exports();
    this.server(exports);
    this.service();
    this.storageClass();
  }

  private exports(): kplus.PersistentVolumeClaim {
    return new kplus.PersistentVolumeClaim(this, 'Exports', {
      metadata: {
        name: NAME,
        namespace: NAMESPACES.system,
        // Every shared file of the environment is on this volume; nothing automatic may remove it.
        annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
      },
      accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE],
      storageClassName: STORAGE_CLASSES.block,
      storage: CAPACITY,
    });
  }

  private server(exports: kplus.PersistentVolumeClaim) {
    const { repository, tag } = IMAGES.nfsServer;
    new Deployment(this, 'Server', {
      name: NAME,
      namespace: NAMESPACES.system,
      // Two servers must never write the same file system.
      strategy: kplus.DeploymentStrategy.recreate(),
      priorityClassName: 'system-cluster-critical',
      securityContext: { ensureNonRoot: false },
      containers: [
        {
          name: NAME,
          image: `${repository}:${tag}`,
          ports: [{ name: 'nfs', number: PORT }],
          envVariables: {
            SHARED_DIRECTORY: kplus.EnvValue.fromValue(EXPORTS),
            // Without it the server confirms what is not on disk yet, and a crash loses it.
            SYNC: kplus.EnvValue.fromValue('true'),
          },
          // The kernel's NFS server is started from the container.
          securityContext: {
            privileged: true,
            allowPrivilegeEscalation: true,
            ensureNonRoot: false,
            readOnlyRootFilesystem: false,
          },
          resources: {
            cpu: { request: kplus.Cpu.millis(100) },
            memory: { request: Size.mebibytes(128), limit: Size.mebibytes(512) },
          },
          startup: kplus.Probe.fromTcpSocket({ port: PORT, failureThreshold: 30 }),
          readiness: kplus.Probe.fromTcpSocket({ port: PORT }),
          liveness: kplus.Probe.fromTcpSocket({ port: PORT, failureThreshold: 6 }),
          volumeMounts: [
            {
              path: EXPORTS,
              volume: kplus.Volume.fromPersistentVolumeClaim(this, 'ExportsVolume', exports, { name: 'exports' }),
            },
          ],
        },
      ],
    });
  }

  private service() {
    new kplus.Service(this, 'Service', {
      metadata: { name: NAME, namespace: NAMESPACES.system },
      selector: kplus.Pods.select(this, 'Pods', { labels: { [NAME_LABEL]: NAME } }),
      ports: [{ name: 'nfs', port: PORT, targetPort: PORT }],
    });
  }

  private storageClass() {
    new kplus.k8s.KubeStorageClass(this, 'StorageClass', {
      metadata: { name: STORAGE_CLASSES.shared },
      provisioner: 'nfs.csi.k8s.io',
      // The mount is made by the CSI pod of the node, which resolves names of the cluster.
      parameters: { server: `${NAME}.${NAMESPACES.system}.svc.cluster.local`, share: '/', onDelete: 'retain' },
      mountOptions: ['nfsvers=4.1'],
      reclaimPolicy: 'Delete',
      volumeBindingMode: 'Immediate',
      allowVolumeExpansion: true,
    });
  }
}
