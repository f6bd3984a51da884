import { createHash } from 'node:crypto';
import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { imageName } from '../../catalog/image-name';
import { IMAGES } from '../../catalog/images';
import { KEYCLOAK_SERVICE } from '../../catalog/keycloak-service';
import { NAMESPACES } from '../../catalog/namespaces';
import { CONFIG_CLI_SETTINGS } from './config-cli-settings';
import type { Realm } from './realm/realm';
import { realmDocument } from './realm-document';
import { REALM_UPDATE_PODS } from './realm-update-pods';
import { REALM_UPDATER } from './realm-updater';

const FOLDER = '/config';
const FILE = 'realm.json';

/**
 * Applies a realm to Keycloak again, because an import only makes realms that do not exist.
 *
 * A Job cannot change and runs once, so its name holds a hash of what it does: a realm that differs is another Job. It
 * stays when it is done, or Flux would make it anew. To run it again, delete it.
 */
export class RealmUpdate extends Construct {
  constructor(scope: Construct, id: string, realm: Realm) {
    super(scope, id);

    const document = realmDocument(realm);
    const job = (config: string): k8s.JobSpec => ({
      // Each attempt waits for Keycloak by itself; the delay between two of them grows to six minutes.
      backoffLimit: 10,
      template: { metadata: { labels: { ...REALM_UPDATE_PODS } }, spec: this.pod(realm, config) },
    });
    const name = `realm-${realm.name}-${hash([document, job('')])}`;

    new k8s.KubeConfigMap(this, 'Document', {
      metadata: { name, namespace: NAMESPACES.auth },
      immutable: true,
      data: { [FILE]: document },
    });
    new k8s.KubeJob(this, 'Job', { metadata: { name, namespace: NAMESPACES.auth }, spec: job(name) });
  }

  private pod(realm: Realm, config: string): k8s.PodSpec {
    return {
      restartPolicy: 'OnFailure',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: { runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name: 'keycloak-config-cli',
          image: imageName(IMAGES.keycloakConfigCli),
          imagePullPolicy: 'IfNotPresent',
          env: this.environment(realm),
          resources: {
            requests: { cpu: k8s.Quantity.fromString('100m'), memory: k8s.Quantity.fromString('256Mi') },
            limits: { memory: k8s.Quantity.fromString('512Mi') },
          },
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
          volumeMounts: [
            { name: 'document', mountPath: FOLDER, readOnly: true },
            { name: 'tmp', mountPath: '/tmp' },
          ],
        },
      ],
      volumes: [
        { name: 'document', configMap: { name: config } },
        { name: 'tmp', emptyDir: {} },
      ],
    };
  }

  private environment({ secret, placeholders }: Realm): k8s.EnvVar[] {
    const settings = {
      KEYCLOAK_URL: `http://${KEYCLOAK_SERVICE.host}:${KEYCLOAK_SERVICE.port}`,
      KEYCLOAK_GRANTTYPE: 'client_credentials',
      KEYCLOAK_AVAILABILITYCHECK_ENABLED: 'true',
      KEYCLOAK_AVAILABILITYCHECK_TIMEOUT: '300s',
      IMPORT_FILES_LOCATIONS: `file:${FOLDER}/${FILE}`,
      ...CONFIG_CLI_SETTINGS,
      JAVA_OPTS: '-XX:MaxRAMPercentage=50',
    };
    return [
      ...Object.entries(settings).map(([name, value]) => ({ name, value })),
      fromSecret('KEYCLOAK_CLIENTID', REALM_UPDATER.secret, REALM_UPDATER.keys.clientId),
      fromSecret('KEYCLOAK_CLIENTSECRET', REALM_UPDATER.secret, REALM_UPDATER.keys.clientSecret),
      ...Object.keys(placeholders).map((name) => fromSecret(name, secret, name)),
    ];
  }
}

function fromSecret(name: string, secret: string, key: string): k8s.EnvVar {
  return { name, valueFrom: { secretKeyRef: { name: secret, key } } };
}

function hash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
}
