import type { Editable, EditedFiles } from './edited-files';
import type { Pair } from './pair';

const KAFKA = 'cluster/broker/kafka/kafka-broker.yaml';
const NODES = 'cluster/broker/kafka/kafkanodepool-node.yaml';
const TOPIC = 'cluster/broker/kafka/kafkatopic-schemas.yaml';
const MYSQL = 'cluster/database/mysql/perconaxtradbcluster-mysql.yaml';
const KEYCLOAK = 'cluster/auth/keycloak/keycloak-keycloak.yaml';
const CASCADE = 'cluster/service/m2mgate/statefulset-cascade.yaml';
const CORE = 'cluster/service/m2mgate/deployment-core-service.yaml';
const VOLUME = 'cluster/service/m2mgate/persistentvolumeclaim-distribution-service-data.yaml';
const AUTHORITY = 'cluster/service/m2mgate/certificate-m2mgate-ca-certificate.yaml';
const PUBLIC = 'cluster/service/m2mgate/service-cascade-public.yaml';
const STORAGE = 'cluster/bootstrap/_cluster/storageclass-nfs.yaml';
const RELOADER = 'hub/bootstrap/helmrelease-reloader.yaml';
const STRIMZI = 'hub/bootstrap/ocirepository-strimzi-kafka-operator.yaml';
const PASSWORD = 'hub/secrets/externalsecret-generated-mysql-m2mgate.yaml';
const PUSHED = 'hub/secrets/pushsecret-mysql-mysql-cluster-credentials-mysql-m2mgate.yaml';
const DATABASE = 'hub/root/kustomization-database.yaml';
const BLUE = 'cluster/service/m2mgate/configmap-branding.yaml';

const edited = (path: string, change: (manifest: Editable) => void) => ({
  edit: (files: EditedFiles) => files.edit(path, change),
});
const allowing = (object: string, change: (files: EditedFiles) => void) => ({
  edit: (files: EditedFiles) => {
    files.allowDestroy(object);
    change(files);
  },
});
const unprotected = (manifest: Editable) => {
  delete manifest.metadata.annotations;
};
const BRANDING = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'branding', namespace: 'm2mgate' },
  data: { title: 'M2MGate' },
};

/** What no field of a project does: another version of the library, a patch, an own manifest, a mistake. */
export const MANIFEST_PAIRS: readonly Pair[] = [
  {
    name: 'a label of the chart',
    after: edited(CORE, (deployment) => {
      deployment.metadata.labels['app.kubernetes.io/version'] = '5.14.0';
    }),
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'a checksum in the template of pods',
    after: edited(CORE, (deployment) => {
      deployment.spec.template.metadata.annotations = { 'checksum/config': 'e3b0c442' };
    }),
    verdict: 'restarts',
    dangers: [],
  },
  {
    name: 'more replicas',
    after: edited(CORE, (deployment) => {
      deployment.spec.replicas = 2;
    }),
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'no replicas',
    after: edited(CORE, (deployment) => {
      deployment.spec.replicas = 0;
    }),
    verdict: 'restarts',
    dangers: ['replicas/zero'],
  },
  {
    name: 'a ConfigMap that a pod reads, with Reloader',
    before: {
      edit: (files) => {
        files.add(BLUE, BRANDING);
        files.edit(CORE, (deployment) =>
          deployment.spec.template.spec.volumes.push({ name: 'branding', configMap: { name: 'branding' } }),
        );
      },
    },
    after: {
      edit: (files) => {
        files.add(BLUE, { ...BRANDING, data: { title: 'Plant' } });
        files.edit(CORE, (deployment) =>
          deployment.spec.template.spec.volumes.push({ name: 'branding', configMap: { name: 'branding' } }),
        );
      },
    },
    verdict: 'restarts',
    dangers: [],
  },
  {
    name: 'a ConfigMap that no pod reads',
    before: { edit: (files) => files.add(BLUE, BRANDING) },
    after: { edit: (files) => files.add(BLUE, { ...BRANDING, data: { title: 'Plant' } }) },
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'another version of the API, and nothing else',
    after: edited(PUSHED, (push) => {
      push.apiVersion = 'external-secrets.io/v1';
    }),
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'a volume goes that Flux keeps',
    after: { edit: (files) => files.remove(VOLUME) },
    verdict: 'restarts',
    dangers: ['stateful/abandoned'],
  },
  {
    name: 'a volume goes',
    before: edited(VOLUME, unprotected),
    after: { edit: (files) => files.remove(VOLUME) },
    verdict: 'blocked',
    dangers: ['volume/deleted'],
  },
  {
    name: 'a volume goes, and the project allows it',
    before: edited(VOLUME, unprotected),
    after: allowing('PersistentVolumeClaim m2mgate/distribution-service-data', (files) => files.remove(VOLUME)),
    verdict: 'data-loss',
    dangers: ['volume/deleted'],
  },
  {
    name: 'a volume goes, and the project allows another one',
    before: edited(VOLUME, unprotected),
    after: allowing('PersistentVolumeClaim m2mgate/other', (files) => files.remove(VOLUME)),
    verdict: 'blocked',
    dangers: ['volume/deleted'],
  },
  {
    name: 'a volume is no longer protected',
    after: edited(VOLUME, unprotected),
    verdict: 'data-loss',
    dangers: ['protection/removed'],
  },
  {
    name: 'a volume of another storage class',
    after: edited(VOLUME, (claim) => {
      claim.spec.storageClassName = 'hcloud-volumes';
    }),
    verdict: 'blocked',
    dangers: ['volume/class'],
  },
  {
    name: 'a volume that other pods may mount as well',
    after: edited(VOLUME, (claim) => {
      claim.spec.accessModes = ['ReadWriteOnce'];
    }),
    verdict: 'blocked',
    dangers: ['field/immutable'],
  },
  {
    name: 'a namespace goes that Flux keeps',
    after: { edit: (files) => files.remove('cluster/namespaces/_cluster/namespace-external-dns.yaml') },
    verdict: 'restarts',
    dangers: ['stateful/abandoned'],
  },
  {
    name: 'a namespace goes',
    before: edited('cluster/namespaces/_cluster/namespace-m2mgate.yaml', unprotected),
    after: { edit: (files) => files.remove('cluster/namespaces/_cluster/namespace-m2mgate.yaml') },
    verdict: 'blocked',
    dangers: ['namespace/deleted'],
  },
  {
    name: 'a namespace goes, with a volume that Flux would keep',
    before: edited('cluster/namespaces/_cluster/namespace-m2mgate.yaml', unprotected),
    after: {
      edit: (files) => {
        files.remove('cluster/namespaces/_cluster/namespace-m2mgate.yaml');
        files.remove(VOLUME);
      },
    },
    verdict: 'blocked',
    dangers: ['volume/deleted', 'namespace/deleted'],
  },
  {
    name: 'MySQL goes, and Flux keeps it',
    after: { edit: (files) => files.remove(MYSQL) },
    verdict: 'restarts',
    dangers: ['stateful/abandoned'],
  },
  {
    name: 'MySQL goes',
    before: edited(MYSQL, unprotected),
    after: { edit: (files) => files.remove(MYSQL) },
    verdict: 'blocked',
    dangers: ['stateful/deleted'],
  },
  {
    name: 'the database layer is empty',
    after: { edit: (files) => files.remove('cluster/database/') },
    verdict: 'blocked',
    dangers: ['layer/empty', 'stateful/abandoned'],
  },
  {
    name: 'the Kustomization of the database is lost',
    after: { edit: (files) => files.remove(DATABASE) },
    verdict: 'blocked',
    dangers: ['layer/unapplied', 'layer/removed'],
  },
  {
    name: 'nothing is rendered',
    after: {
      edit: (files) => {
        files.remove('hub/');
        files.remove('cluster/');
      },
    },
    verdict: 'blocked',
    dangers: [
      'render/empty',
      'deletion/budget',
      'stateful/deleted',
      'operator/removed',
      'layer/removed',
      'certificate/authority',
      'address/lost',
      'address/host',
      'stateful/abandoned',
      'chart/removed',
      'workload/deleted',
    ],
  },
  {
    name: 'a Kustomization that deletes whatever cannot be changed',
    after: edited(DATABASE, (kustomization) => {
      kustomization.spec.force = true;
    }),
    verdict: 'data-loss',
    dangers: ['protection/removed'],
  },
  {
    name: 'a Kustomization that no longer prunes',
    after: edited(DATABASE, (kustomization) => {
      kustomization.spec.prune = false;
    }),
    verdict: 'restarts',
    dangers: ['flux/prune'],
  },
  {
    name: 'the manifests of an operator go',
    after: { edit: (files) => files.remove('hub/bootstrap/kustomization-keycloak-operator.yaml') },
    verdict: 'blocked',
    dangers: ['operator/removed'],
  },
  {
    name: 'manifests of somebody else go',
    before: {
      edit: (files) =>
        files.add('hub/bootstrap/kustomization-own.yaml', {
          apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
          kind: 'Kustomization',
          metadata: { name: 'own', namespace: 'example-m2mgate-cloud' },
          spec: { path: './manifests', prune: true, sourceRef: { kind: 'GitRepository', name: 'own' } },
        }),
    },
    verdict: 'blocked',
    dangers: ['manifests/removed'],
  },
  {
    name: 'a definition of a kind goes',
    before: {
      edit: (files) =>
        files.add('cluster/bootstrap/_cluster/customresourcedefinition-meters.example.org.yaml', {
          apiVersion: 'apiextensions.k8s.io/v1',
          kind: 'CustomResourceDefinition',
          metadata: { name: 'meters.example.org' },
          spec: { group: 'example.org', scope: 'Namespaced', names: { kind: 'Meter', plural: 'meters' } },
        }),
    },
    verdict: 'blocked',
    dangers: ['crd/deleted'],
  },
  {
    name: 'MySQL on two nodes',
    after: edited(MYSQL, (cluster) => {
      cluster.spec.pxc.size = 2;
    }),
    verdict: 'blocked',
    dangers: ['mysql/nodes'],
  },
  {
    name: 'MySQL without one of its databases',
    after: edited(MYSQL, (cluster) => {
      cluster.spec.users[0].dbs.pop();
    }),
    verdict: 'restarts',
    dangers: ['mysql/user'],
  },
  {
    name: 'a newer MySQL of the same release',
    after: edited(MYSQL, (cluster) => {
      cluster.spec.pxc.image = 'docker.io/percona/percona-xtradb-cluster:8.4.9-9.1';
    }),
    verdict: 'restarts',
    dangers: [],
  },
  {
    name: 'an older MySQL',
    after: edited(MYSQL, (cluster) => {
      cluster.spec.pxc.image = 'docker.io/percona/percona-xtradb-cluster:8.0.42-33.1';
    }),
    verdict: 'data-loss',
    dangers: ['engine/downgraded'],
  },
  {
    name: 'the next major version of Kafka',
    after: edited(KAFKA, (kafka) => {
      kafka.spec.kafka.version = '5.0.0';
    }),
    verdict: 'restarts',
    dangers: ['engine/major'],
  },
  {
    name: 'the metadata of an older Kafka',
    after: edited(KAFKA, (kafka) => {
      kafka.spec.kafka.metadataVersion = '4.2-IV1';
    }),
    verdict: 'data-loss',
    dangers: ['engine/downgraded'],
  },
  {
    name: 'who may reach the listener of Kafka',
    after: edited(KAFKA, (kafka) => {
      kafka.spec.kafka.listeners[0].networkPolicyPeers.pop();
    }),
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'Kafka keeps messages for a day',
    after: edited(KAFKA, (kafka) => {
      kafka.spec.kafka.config['log.retention.hours'] = 24;
    }),
    verdict: 'data-loss',
    dangers: ['kafka/retention'],
  },
  {
    name: 'Kafka keeps messages for a week',
    after: edited(KAFKA, (kafka) => {
      kafka.spec.kafka.config['log.retention.hours'] = 168;
    }),
    verdict: 'restarts',
    dangers: [],
  },
  {
    name: 'a topic that keeps the newest of each key begins to delete',
    after: edited(TOPIC, (topic) => {
      topic.spec.config['cleanup.policy'] = 'compact,delete';
    }),
    verdict: 'data-loss',
    dangers: ['kafka/retention'],
  },
  {
    name: 'messages are written once before they count',
    after: edited(KAFKA, (kafka) => {
      kafka.spec.kafka.config['min.insync.replicas'] = 1;
    }),
    verdict: 'data-loss',
    dangers: ['kafka/durability'],
  },
  {
    name: 'a topic with fewer partitions',
    before: edited(TOPIC, (topic) => {
      topic.spec.partitions = 12;
    }),
    verdict: 'blocked',
    dangers: ['kafka/topic'],
  },
  {
    name: 'a topic with more partitions',
    after: edited(TOPIC, (topic) => {
      topic.spec.partitions = 12;
    }),
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'two brokers',
    after: edited(NODES, (pool) => {
      pool.spec.replicas = 2;
    }),
    verdict: 'blocked',
    dangers: ['kafka/brokers'],
  },
  {
    name: 'five brokers',
    after: edited(NODES, (pool) => {
      pool.spec.replicas = 5;
    }),
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'brokers that take their volumes with them',
    after: edited(NODES, (pool) => {
      pool.spec.storage.volumes[0].deleteClaim = true;
    }),
    verdict: 'data-loss',
    dangers: ['protection/removed'],
  },
  {
    name: 'a second volume of the brokers goes',
    before: edited(NODES, (pool) => pool.spec.storage.volumes.push({ ...pool.spec.storage.volumes[0], id: 1 })),
    verdict: 'blocked',
    dangers: ['volume/removed'],
  },
  {
    name: 'Keycloak on one node',
    after: edited(KEYCLOAK, (keycloak) => {
      keycloak.spec.instances = 1;
    }),
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'a StatefulSet with more storage',
    after: edited(CASCADE, (set) => {
      set.spec.volumeClaimTemplates[0].spec.resources.requests.storage = '20Gi';
    }),
    verdict: 'blocked',
    dangers: ['field/immutable'],
  },
  {
    name: 'a Deployment with other selectors',
    after: edited(CORE, (deployment) => {
      deployment.spec.selector.matchLabels['app.kubernetes.io/part-of'] = 'm2mgate';
    }),
    verdict: 'blocked',
    dangers: ['field/immutable'],
  },
  {
    name: 'a Deployment with other selectors, which Flux may make anew',
    after: edited(CORE, (deployment) => {
      deployment.metadata.annotations['kustomize.toolkit.fluxcd.io/force'] = 'enabled';
      deployment.spec.selector.matchLabels['app.kubernetes.io/part-of'] = 'm2mgate';
    }),
    verdict: 'restarts',
    dangers: ['field/immutable'],
  },
  {
    name: 'other parameters of a storage class',
    after: edited(STORAGE, (storageClass) => {
      storageClass.parameters.share = '/other';
    }),
    verdict: 'blocked',
    dangers: ['field/immutable'],
  },
  {
    name: 'the content of a ConfigMap that cannot change',
    before: { edit: (files) => files.add(BLUE, { ...BRANDING, immutable: true }) },
    after: { edit: (files) => files.add(BLUE, { ...BRANDING, immutable: true, data: { title: 'Plant' } }) },
    verdict: 'blocked',
    dangers: ['field/immutable'],
  },
  {
    name: 'a Deployment in another layer',
    after: { edit: (files) => files.move(CORE, 'cluster/console/m2mgate/deployment-core-service.yaml') },
    verdict: 'restarts',
    dangers: ['object/moved'],
  },
  {
    name: 'a StatefulSet in another layer',
    after: { edit: (files) => files.move(CASCADE, 'cluster/console/m2mgate/statefulset-cascade.yaml') },
    verdict: 'blocked',
    dangers: ['object/moved'],
  },
  {
    name: 'a volume that Flux keeps in another layer',
    after: {
      edit: (files) => files.move(VOLUME, 'cluster/bootstrap/m2mgate/persistentvolumeclaim-distribution-service-data.yaml'),
    },
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'a chart in another namespace',
    after: edited(RELOADER, (release) => {
      release.spec.targetNamespace = 'reloader';
    }),
    verdict: 'restarts',
    dangers: ['chart/reinstalled'],
  },
  {
    name: 'the next minor version of a chart',
    after: edited(STRIMZI, (source) => {
      source.spec.ref.tag = '1.3.0';
    }),
    verdict: 'restarts',
    dangers: [],
  },
  {
    name: 'an older chart',
    after: edited(STRIMZI, (source) => {
      source.spec.ref.tag = '1.1.0';
    }),
    verdict: 'restarts',
    dangers: ['chart/downgraded'],
  },
  {
    name: 'a generated password goes, and stays as an orphan',
    after: { edit: (files) => files.remove(PASSWORD) },
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'a generated password goes',
    before: edited(PASSWORD, (secret) => {
      secret.spec.target.creationPolicy = 'Owner';
    }),
    after: { edit: (files) => files.remove(PASSWORD) },
    verdict: 'blocked',
    dangers: ['secret/deleted'],
  },
  {
    name: 'a password is generated at every refresh',
    after: edited(PASSWORD, (secret) => {
      secret.spec.refreshPolicy = 'Periodic';
    }),
    verdict: 'data-loss',
    dangers: ['secret/regenerated'],
  },
  {
    name: 'the Secret of a generated password is deleted with it from now on',
    after: edited(PASSWORD, (secret) => {
      secret.spec.target.creationPolicy = 'Owner';
    }),
    verdict: 'data-loss',
    dangers: ['protection/removed'],
  },
  {
    name: 'another key of the certificate authority',
    after: edited(AUTHORITY, (certificate) => {
      certificate.spec.privateKey = { algorithm: 'ECDSA', size: 384, rotationPolicy: 'Always' };
    }),
    verdict: 'blocked',
    dangers: ['certificate/authority'],
  },
  {
    name: 'another load balancer',
    after: edited(PUBLIC, (service) => {
      service.metadata.annotations['load-balancer.hetzner.cloud/name'] = 'other';
    }),
    verdict: 'blocked',
    dangers: ['address/lost'],
  },
  {
    name: 'more objects go than may',
    before: {
      edit: (files) =>
        Array.from({ length: 21 }, (_, index) =>
          files.add(`cluster/service/m2mgate/configmap-page-${index}.yaml`, {
            ...BRANDING,
            metadata: { name: `page-${index}`, namespace: 'm2mgate' },
          }),
        ),
    },
    verdict: 'blocked',
    dangers: ['deletion/budget'],
  },
];
