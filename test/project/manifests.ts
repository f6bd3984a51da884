/** A manifest as a test writes it. */
export type TestManifest = Readonly<Record<string, unknown>>;

function manifest(apiVersion: string, kind: string, fields: TestManifest, metadata: TestManifest = {}): TestManifest {
  const object = { apiVersion, kind, metadata: { name: 'sample', namespace: 'acme', ...metadata }, ...fields };
  // As it would be read from a file: nothing is undefined.
  return JSON.parse(JSON.stringify(object));
}

const pods = {
  metadata: { labels: { 'app.kubernetes.io/name': 'sample' } },
  spec: {
    enableServiceLinks: false,
    securityContext: { runAsNonRoot: true, fsGroup: 1000 },
    containers: [
      {
        name: 'main',
        image: 'registry.example.com/sample:1.0.0',
        env: [
          { name: 'MODE', value: 'production' },
          { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'sample', key: 'token' } } },
        ],
        ports: [{ name: 'http', containerPort: 8080 }],
        readinessProbe: { httpGet: { path: '/health', port: 'http' } },
        livenessProbe: { tcpSocket: { port: 8080 } },
        resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '512Mi' } },
        volumeMounts: [{ name: 'data', mountPath: '/data' }],
      },
    ],
    volumes: [{ name: 'data', emptyDir: {} }],
  },
};

const selector = { matchLabels: { 'app.kubernetes.io/name': 'sample' } };

/** A plausible object of every kind that the platform renders itself; each is accepted by the operator it is for. */
export const MANIFESTS: readonly TestManifest[] = [
  manifest('cert-manager.io/v1', 'Certificate', {
    spec: {
      secretName: 'sample-tls',
      dnsNames: ['acme.m2mgate.cloud', '*.acme.m2mgate.cloud'],
      duration: '8760h',
      privateKey: { algorithm: 'RSA', size: 2048, rotationPolicy: 'Always' },
      usages: ['server auth', 'client auth'],
      issuerRef: { name: 'sample', kind: 'Issuer', group: 'cert-manager.io' },
      keystores: { pkcs12: { create: true, profile: 'Modern2023', passwordSecretRef: { name: 'keystore', key: 'password' } } },
    },
  }),
  manifest('cert-manager.io/v1', 'Issuer', {
    spec: {
      acme: {
        server: 'https://acme.example.com/directory',
        privateKeySecretRef: { name: 'account' },
        solvers: [
          {
            selector: { dnsZones: ['acme.m2mgate.cloud'] },
            dns01: { webhook: { groupName: 'acme.example.com', solverName: 'dns', config: { anything: { at: ['all'] } } } },
          },
        ],
      },
    },
  }),
  manifest('cert-manager.io/v1', 'ClusterIssuer', { spec: { selfSigned: {} } }, { namespace: undefined }),
  manifest('external-secrets.io/v1', 'ExternalSecret', {
    spec: {
      refreshInterval: '5m',
      secretStoreRef: { kind: 'SecretStore', name: 'gitlab' },
      target: { name: 'sample', creationPolicy: 'Owner', template: { metadata: { labels: { watched: 'yes' } } } },
      data: [{ secretKey: 'value', remoteRef: { key: 'KUBECONFIG', decodingStrategy: 'Base64' } }],
    },
  }),
  manifest('external-secrets.io/v1', 'SecretStore', {
    spec: { provider: { kubernetes: { remoteNamespace: 'mysql', authRef: { name: 'kubeconfig', key: 'value' } } } },
  }),
  manifest(
    'external-secrets.io/v1',
    'ClusterSecretStore',
    {
      spec: {
        conditions: [{ namespaceSelector: { matchExpressions: [{ key: 'acme', operator: 'Exists' }] } }],
        provider: { gitlab: { projectID: '42', auth: { SecretRef: { accessToken: { name: 'gitlab', key: 'token' } } } } },
      },
    },
    { namespace: undefined },
  ),
  manifest(
    'external-secrets.io/v1',
    'ClusterExternalSecret',
    {
      spec: {
        namespaceSelectors: [{ matchLabels: { acme: 'yes' } }],
        externalSecretSpec: { target: { name: 'registry' }, dataFrom: [{ extract: { key: 'registry' } }] },
      },
    },
    { namespace: undefined },
  ),
  manifest('external-secrets.io/v1alpha1', 'PushSecret', {
    spec: {
      updatePolicy: 'IfNotExists',
      deletionPolicy: 'None',
      secretStoreRefs: [{ kind: 'SecretStore', name: 'mysql' }],
      selector: { secret: { name: 'passwords' } },
      data: [{ match: { secretKey: 'keycloak', remoteRef: { remoteKey: 'database', property: 'keycloak' } } }],
    },
  }),
  // Its definition demands allowRepeat and noUpper too, but has defaults for both.
  manifest('generators.external-secrets.io/v1alpha1', 'Password', { spec: { length: 28, symbols: 0, secretKeys: ['root'] } }),
  manifest('helm.cattle.io/v1', 'HelmChartConfig', { spec: { valuesContent: 'ports: {}\n' } }),
  manifest('helm.toolkit.fluxcd.io/v2', 'HelmRelease', {
    spec: {
      interval: '30m',
      timeout: '10m',
      targetNamespace: 'kafka',
      kubeConfig: { secretRef: { name: 'kubeconfig' } },
      chartRef: { kind: 'OCIRepository', name: 'strimzi' },
      install: { crds: 'Create', strategy: { name: 'RetryOnFailure', retryInterval: '2m' } },
      driftDetection: { mode: 'enabled' },
      values: { any: [{ thing: true }] },
    },
  }),
  manifest('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', {
    spec: {
      interval: '10m',
      path: './cluster/database',
      prune: true,
      wait: true,
      deletionPolicy: 'WaitForTermination',
      sourceRef: { kind: 'GitRepository', name: 'project' },
      dependsOn: [{ name: 'database-hub' }],
      healthCheckExprs: [{ apiVersion: 'pxc.percona.com/v1', kind: 'PerconaXtraDBCluster', current: "status.state == 'ready'" }],
    },
  }),
  manifest('source.toolkit.fluxcd.io/v1', 'GitRepository', {
    spec: { interval: '1m', url: 'https://git.example.com/acme.git', ref: { branch: 'deploy' }, secretRef: { name: 'git' } },
  }),
  manifest('source.toolkit.fluxcd.io/v1', 'HelmRepository', { spec: { interval: '24h', url: 'https://charts.example.com/' } }),
  manifest('source.toolkit.fluxcd.io/v1', 'OCIRepository', {
    spec: { interval: '1h', url: 'oci://registry.example.com/charts/sample', ref: { tag: '1.0.0' } },
  }),
  manifest('notification.toolkit.fluxcd.io/v1beta3', 'Provider', {
    spec: { type: 'gitlab', address: 'https://git.example.com/acme' },
  }),
  manifest('notification.toolkit.fluxcd.io/v1beta3', 'Alert', {
    spec: { providerRef: { name: 'gitlab' }, eventSeverity: 'info', eventSources: [{ kind: 'Kustomization', name: '*' }] },
  }),
  manifest('notification.toolkit.fluxcd.io/v1', 'Receiver', {
    spec: { type: 'gitlab', secretRef: { name: 'webhook' }, resources: [{ kind: 'GitRepository', name: 'project' }] },
  }),
  manifest('k8s.keycloak.org/v2beta1', 'Keycloak', {
    spec: {
      instances: 2,
      db: { vendor: 'mysql', host: 'mysql', passwordSecret: { name: 'db', key: 'password' } },
      hostname: { hostname: 'https://auth.acme.m2mgate.cloud' },
      proxy: { headers: 'xforwarded' },
      ingress: { enabled: false },
      additionalOptions: [{ name: 'metrics-enabled', value: 'true' }],
      resources: { requests: { cpu: '500m', memory: '1700Mi' } },
      unsupported: { podTemplate: { metadata: { labels: { tier: 'auth' } }, spec: { containers: [{ volumeMounts: [] }] } } },
    },
  }),
  manifest('k8s.keycloak.org/v2beta1', 'KeycloakRealmImport', {
    spec: {
      keycloakCRName: 'sample',
      placeholders: { SMTP_PASSWORD: { secret: { name: 'realm', key: 'smtp' } } },
      realm: {
        realm: 'm2mgate',
        enabled: true,
        smtpServer: { port: '587', auth: 'true' },
        clients: [{ clientId: 'm2mgate', description: 'a field of that name', redirectUris: ['https://acme.m2mgate.cloud/*'] }],
      },
    },
  }),
  manifest('kafka.strimzi.io/v1', 'Kafka', {
    spec: {
      kafka: {
        version: '4.3.1',
        listeners: [{ name: 'plain', port: 9092, type: 'internal', tls: false }],
        config: { 'min.insync.replicas': 2 },
        template: { kafkaContainer: { env: [{ name: 'MODE', value: 'test' }] } },
      },
      entityOperator: { topicOperator: {}, userOperator: {} },
    },
  }),
  manifest(
    'kafka.strimzi.io/v1',
    'KafkaNodePool',
    {
      spec: {
        replicas: 3,
        roles: ['controller', 'broker'],
        storage: { type: 'jbod', volumes: [{ id: 0, type: 'persistent-claim', size: '10Gi', deleteClaim: false }] },
        jvmOptions: { '-Xms': '1024m', '-Xmx': '1024m' },
      },
    },
    { labels: { 'strimzi.io/cluster': 'broker' } },
  ),
  manifest('kafka.strimzi.io/v1', 'KafkaTopic', {
    spec: { partitions: 1, replicas: 3, config: { 'cleanup.policy': 'compact' } },
  }),
  manifest('kafka.strimzi.io/v1', 'KafkaUser', { spec: { authentication: { type: 'scram-sha-512' } } }),
  manifest(
    'pxc.percona.com/v1',
    'PerconaXtraDBCluster',
    {
      spec: {
        crVersion: '1.20.0',
        users: [{ name: 'app', dbs: ['app'], passwordSecretRef: { name: 'passwords', key: 'app' } }],
        pxc: {
          size: 3,
          image: 'percona/percona-xtradb-cluster:8.4',
          resources: { requests: { cpu: 1, memory: '2Gi' } },
          podDisruptionBudget: { maxUnavailable: 1 },
          volumeSpec: {
            persistentVolumeClaim: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '100Gi' } } },
          },
          sidecars: [{ name: 'exporter', image: 'prom/mysqld-exporter:v0.19.0', ports: [{ containerPort: 9104 }] }],
        },
        haproxy: { enabled: true, size: 3, image: 'percona/haproxy:2.8' },
        backup: {
          image: 'percona/percona-xtrabackup:8.4',
          storages: { s3: { type: 's3', s3: { bucket: 'acme', region: 'fsn1', credentialsSecret: 'backup' } } },
          schedule: [{ name: 'daily', schedule: '15 2 * * *', storageName: 's3', retention: { type: 'count', count: 7 } }],
        },
      },
    },
    { finalizers: ['percona.com/delete-pxc-pods-in-order'] },
  ),
  manifest('pxc.percona.com/v1', 'PerconaXtraDBClusterBackup', { spec: { pxcCluster: 'mysql', storageName: 's3' } }),
  manifest('pxc.percona.com/v1', 'PerconaXtraDBClusterRestore', { spec: { pxcCluster: 'mysql', backupName: 'before' } }),
  manifest('monitoring.coreos.com/v1', 'ServiceMonitor', { spec: { selector, endpoints: [{ port: 'http', interval: '30s' }] } }),
  manifest('monitoring.coreos.com/v1', 'PodMonitor', { spec: { selector, podMetricsEndpoints: [{ port: 'metrics' }] } }),
  manifest('monitoring.coreos.com/v1', 'Probe', {
    spec: {
      prober: { url: 'blackbox:9115' },
      module: 'http_2xx',
      targets: { staticConfig: { static: ['https://acme.m2mgate.cloud'] } },
    },
  }),
  manifest('monitoring.coreos.com/v1', 'PrometheusRule', {
    spec: {
      groups: [{ name: 'sample', partial_response_strategy: 'Warn', rules: [{ alert: 'Down', expr: 'up == 0', for: '5m' }] }],
    },
  }),
  manifest('traefik.io/v1alpha1', 'IngressRoute', {
    spec: {
      entryPoints: ['websecure'],
      routes: [{ kind: 'Rule', match: 'Host(`acme.m2mgate.cloud`)', services: [{ name: 'portal', port: 8080 }] }],
      tls: {},
    },
  }),
  manifest('traefik.io/v1alpha1', 'IngressRouteTCP', {
    spec: { routes: [{ match: 'HostSNI(`*`)', services: [{ name: 'cascade', port: 'mqtts' }] }], tls: { passthrough: true } },
  }),
  manifest('traefik.io/v1alpha1', 'Middleware', { spec: { ipAllowList: { sourceRange: ['192.0.2.0/24'] } } }),
  manifest('traefik.io/v1alpha1', 'TLSStore', { spec: { defaultCertificate: { secretName: 'wildcard-tls' } } }),
  manifest('traefik.io/v1alpha1', 'TLSOption', { spec: { minVersion: 'VersionTLS12' } }),

  manifest('v1', 'Namespace', {}, { namespace: undefined, labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } }),
  manifest('v1', 'ConfigMap', { data: { 'dashboard.json': '{}' } }),
  manifest('v1', 'ServiceAccount', { automountServiceAccountToken: false }),
  manifest('v1', 'Service', {
    spec: { selector: selector.matchLabels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
  }),
  manifest('v1', 'PersistentVolumeClaim', {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  }),
  manifest('v1', 'ResourceQuota', { spec: { hard: { pods: '10' } } }),
  manifest('v1', 'LimitRange', { spec: { limits: [{ type: 'Container', default: { memory: '1Gi' } }] } }),
  manifest('apps/v1', 'Deployment', {
    spec: { replicas: 1, selector, template: pods, strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } } },
  }),
  manifest('apps/v1', 'StatefulSet', { spec: { serviceName: 'sample', selector, template: pods } }),
  manifest('apps/v1', 'DaemonSet', { spec: { selector, template: pods } }),
  manifest('batch/v1', 'Job', { spec: { backoffLimit: 2, template: pods } }),
  manifest('batch/v1', 'CronJob', { spec: { schedule: '0 3 * * *', jobTemplate: { spec: { template: pods } } } }),
  manifest('policy/v1', 'PodDisruptionBudget', { spec: { maxUnavailable: 1, selector } }),
  manifest('autoscaling/v2', 'HorizontalPodAutoscaler', {
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'sample' }, maxReplicas: 5 },
  }),
  manifest('networking.k8s.io/v1', 'NetworkPolicy', {
    spec: {
      podSelector: {},
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: selector }], ports: [{ port: 8080 }] }],
    },
  }),
  manifest('rbac.authorization.k8s.io/v1', 'Role', { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] }),
  manifest('rbac.authorization.k8s.io/v1', 'RoleBinding', {
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'sample' },
    subjects: [{ kind: 'ServiceAccount', name: 'sample', namespace: 'acme' }],
  }),
  manifest(
    'rbac.authorization.k8s.io/v1',
    'ClusterRole',
    { rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }] },
    { name: 'system:sample', namespace: undefined },
  ),
  manifest(
    'rbac.authorization.k8s.io/v1',
    'ClusterRoleBinding',
    { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'system:sample' } },
    { name: 'system:sample', namespace: undefined },
  ),
  manifest('scheduling.k8s.io/v1', 'PriorityClass', { value: 1000 }, { namespace: undefined }),
  manifest(
    'storage.k8s.io/v1',
    'StorageClass',
    { provisioner: 'csi.example.com', reclaimPolicy: 'Retain', parameters: { type: 'ssd' }, mountOptions: ['nfsvers=4.1'] },
    { namespace: undefined },
  ),
  manifest(
    'admissionregistration.k8s.io/v1',
    'ValidatingAdmissionPolicy',
    { spec: { failurePolicy: 'Fail', validations: [{ expression: 'true', message: 'never' }] } },
    { namespace: undefined },
  ),
  manifest(
    'admissionregistration.k8s.io/v1',
    'ValidatingAdmissionPolicyBinding',
    { spec: { policyName: 'sample', validationActions: ['Deny'] } },
    { namespace: undefined },
  ),
  manifest(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    {
      spec: {
        group: 'example.com',
        scope: 'Namespaced',
        names: { kind: 'Sample', plural: 'samples' },
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object' } } } },
          },
        ],
      },
    },
    { name: 'samples.example.com', namespace: undefined },
  ),
];

/** A fresh copy of the sample of a kind, to be changed by a test. */
export function sample(kind: string): Record<string, unknown> {
  const found = MANIFESTS.find((candidate) => candidate['kind'] === kind);
  if (!found) throw new Error(`there is no sample of ${kind}`);
  return structuredClone(found) as Record<string, unknown>;
}
