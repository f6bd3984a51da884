import { add, all, remove, set } from '../change';
import type { TopicCases } from '../rule-cases';

const CORE = 'Deployment m2mgate/core-service';
const CONTAINER = 'spec.template.spec.containers[0]';
const MYSQL = 'PerconaXtraDBCluster mysql/mysql';
const STACK = 'HelmRelease plant/kube-prometheus-stack';
const PUSH = 'PushSecret plant/keycloak-keycloak-db-mysql-keycloak';
const EXTERNAL = 'ExternalSecret plant/m2mgate-core-service-env';
const LOKI = 'HelmRelease plant/loki';
const TOKEN = 'glpat-CANARYCANARYCANARY';

const secret = (content: object) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'extra', namespace: 'added' },
  ...content,
});
const settings = (data: Record<string, string>) =>
  add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'added' }, data });
const variable = (name: string, value: string) => set(CORE, `${CONTAINER}.env[0]`, { name, value });

export const SECRET_CASES: TopicCases = {
  'secret/in-tree': {
    broken: [
      ['data', add(secret({ data: { password: 'aHVudGVyMg==' } })), 'Secret added/extra', /values in data \(not shown\)/],
      ['text', add(secret({ stringData: { a: 'b' } })), 'Secret added/extra', /values in stringData/],
      [
        'one inside values of a chart',
        set(LOKI, 'spec.values.extraObjects[1]', secret({ stringData: { a: 'b' } })),
        'Secret added/extra',
        /values in stringData/,
      ],
    ],
    kept: [
      ['one that Kubernetes fills', add(secret({ type: 'kubernetes.io/service-account-token' }))],
      ['one without values', add(secret({ data: {} }))],
    ],
  },
  'secret/plain-text': {
    broken: [
      ['a password in a variable', variable('DB_PASSWORD', 'hunter2'), CORE, /containers\[0\]\.env\[0\]\.value \(not shown\)$/],
      ['a token under a harmless name', variable('UPSTREAM', TOKEN), CORE, /env\[0\]\.value/],
      ['a password in an address', variable('URL', 'https://blue:CANARY@example.org'), CORE, /env\[0\]\.value/],
      ['an argument', set(CORE, `${CONTAINER}.args`, ['--db.password=hunter2']), CORE, /args\[0\]/],
      ['a shell command', set(CORE, `${CONTAINER}.command`, ['sh', '-c', 'run --api-key CANARY7 -v']), CORE, /command\[2\]/],
      ['a ConfigMap', settings({ 'admin-password': 'hunter2' }), 'ConfigMap added/settings', /data\["admin-password"\]/],
      [
        'a file in a ConfigMap',
        settings({ 'app.properties': 'a=b\nspring.datasource.password=hunter2\n' }),
        'ConfigMap added/settings',
        /app\.properties/,
      ],
      ['a private key', settings({ 'key.pem': '-----BEGIN PRIVATE KEY-----\nCANARY' }), 'ConfigMap added/settings', /key\.pem/],
      [
        'values of a chart',
        set(STACK, 'spec.values.grafana.adminPassword', 'hunter2'),
        STACK,
        /spec\.values\.grafana\.adminPassword/,
      ],
      [
        'a client secret in values',
        set(STACK, 'spec.values.grafana["grafana.ini"]["auth.generic_oauth"].client_secret', 'CANARY'),
        STACK,
        /client_secret/,
      ],
      [
        'configuration of MySQL',
        set(MYSQL, 'spec.pxc.configuration', '[mysqld]\nwsrep_sst_password=hunter2\n'),
        MYSQL,
        /spec\.pxc\.configuration/,
      ],
      ['a literal in a template', set(PUSH, 'spec.template.data.password', '{{ "hunter2" }}'), PUSH, /template\.data\.password/],
      ['an annotation', set(CORE, 'metadata.annotations.note', `use ${TOKEN}`), CORE, /annotations\.note/],
    ],
    kept: [
      ['a variable that refers to another', variable('DB_PASSWORD', '$(FROM_SECRET)')],
      ['a path', variable('DB_PASSWORD_FILE', '/run/secrets/db')],
      [
        'a reference to a Secret',
        set(CORE, `${CONTAINER}.env[0]`, { name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }),
      ],
      ['the name of a Secret', set(STACK, 'spec.values.grafana.smtp', { existingSecret: 'smtp-login', passwordKey: 'password' })],
      [
        'a file that the program reads',
        set(CORE, `${CONTAINER}.args`, ['--password-file=/run/secrets/db', '--db.password=$(DB_PASSWORD)']),
      ],
      ['settings without secrets', settings({ 'app.properties': 'spring.datasource.password=${DB_PASSWORD}\nname=x\n' })],
    ],
  },
  'secret/own-store': {
    broken: [
      [
        'a shared store to write to',
        set(PUSH, 'spec.secretStoreRefs[0].kind', 'ClusterSecretStore'),
        PUSH,
        /ClusterSecretStore, which projects share/,
      ],
      [
        'stores by their labels',
        set(PUSH, 'spec.secretStoreRefs[0]', { labelSelector: { matchLabels: { a: 'b' } } }),
        PUSH,
        /certain labels/,
      ],
      ['another store to write to', set(PUSH, 'spec.secretStoreRefs[0].name', 'gitlab'), PUSH, /writes to the store gitlab/],
      ['a shared store to read', set(EXTERNAL, 'spec.secretStoreRef.kind', 'ClusterSecretStore'), EXTERNAL, /ClusterSecretStore/],
      [
        'a shared store for one value',
        set(EXTERNAL, 'spec.data[0].sourceRef', { storeRef: { name: 'vault', kind: 'ClusterSecretStore' } }),
        EXTERNAL,
        /ClusterSecretStore/,
      ],
      [
        'all namespaces',
        set(EXTERNAL, 'kind', 'ClusterExternalSecret'),
        'ClusterExternalSecret plant/m2mgate-core-service-env',
        /namespaces of others/,
      ],
    ],
    kept: [
      ['the default kind', remove(PUSH, 'spec.secretStoreRefs[0].kind')],
      [
        'a generator',
        all(
          remove(EXTERNAL, 'spec.secretStoreRef'),
          set(EXTERNAL, 'spec.dataFrom[0]', { sourceRef: { generatorRef: { kind: 'Password', name: 'a' } } }),
        ),
      ],
    ],
  },
};
