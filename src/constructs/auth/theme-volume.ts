import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { imageName } from '../../catalog/image-name';
import { IMAGES } from '../../catalog/images';
import { NAMESPACES } from '../../catalog/namespaces';
import { STORAGE_CLASSES } from '../../catalog/storage-classes';

const NAME = 'keycloak-themes';
const PATH = '/opt/keycloak/themes';
/** The user and group that Keycloak's image runs as. */
const OWNER = '1000:0';

/**
 * The volume with the themes of M2MGate, which somebody uploads (thesis 4.2.3, listing 26).
 *
 * All instances read it, and so do the operator's import Jobs, which copy the pod of the server: it must be
 * ReadWriteMany.
 */
export class ThemeVolume extends Construct {
  /** For `spec.volumes` of a pod. */
  readonly volume = { name: NAME, persistentVolumeClaim: { claimName: NAME } } as const;
  /** For the container of the server. */
  readonly mount = { name: NAME, mountPath: PATH } as const;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    new k8s.KubePersistentVolumeClaim(this, 'Claim', {
      metadata: {
        name: NAME,
        namespace: NAMESPACES.auth,
        annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
      },
      spec: {
        accessModes: ['ReadWriteMany'],
        storageClassName: STORAGE_CLASSES.shared,
        resources: { requests: { storage: k8s.Quantity.fromString('1Gi') } },
      },
    });
  }

  /** Gives the files to Keycloak's user, whoever uploaded them. The only thing in the namespace that runs as root. */
  ownership() {
    return {
      name: 'theme-ownership',
      image: imageName(IMAGES.alpine),
      command: ['chown', '-R', OWNER, PATH],
      securityContext: {
        runAsUser: 0,
        runAsNonRoot: false,
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'], add: ['CHOWN', 'DAC_OVERRIDE'] },
      },
      resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
      volumeMounts: [this.mount],
    } as const;
  }
}
