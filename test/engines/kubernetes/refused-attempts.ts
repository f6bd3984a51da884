import type { Manifest } from '../../../src/stacks/rendered-object';
import type { KubeClient } from '../support/kube-client';

/** The project that tries. */
export const OWN = 'example-m2mgate-cloud';
/** A project beside it. */
export const OTHER = 'plant';

export const FLUX = 'kustomize.toolkit.fluxcd.io/v1';
const HELM = 'helm.toolkit.fluxcd.io/v2';
const SOURCE = 'source.toolkit.fluxcd.io/v1';
const ESO = 'external-secrets.io/v1';
const RBAC = 'rbac.authorization.k8s.io/v1';

export const kustomization = (spec: Record<string, unknown>, namespace = OWN, name = 'attempt'): Manifest => ({
  apiVersion: FLUX,
  kind: 'Kustomization',
  metadata: { name, namespace },
  spec: { interval: '1m', prune: true, path: './hub/attempt', sourceRef: { kind: 'GitRepository', name: 'project' }, ...spec },
});
export const account = { serviceAccountName: 'blue-project' };
const kubeConfig = { kubeConfig: { secretRef: { name: 'kubeconfig', key: 'value' } } };
const helmRelease = (spec: Record<string, unknown>): Manifest => ({
  apiVersion: HELM,
  kind: 'HelmRelease',
  metadata: { name: 'attempt', namespace: OWN },
  spec: { interval: '1m', chartRef: { kind: 'OCIRepository', name: 'attempt' }, ...spec },
});
const pushSecret = (spec: Record<string, unknown>): Manifest => ({
  apiVersion: 'external-secrets.io/v1alpha1',
  kind: 'PushSecret',
  metadata: { name: 'attempt', namespace: OWN },
  spec: {
    secretStoreRefs: [{ kind: 'SecretStore', name: 'cluster-mysql' }],
    selector: { secret: { name: 'attempt' } },
    data: [{ match: { secretKey: 'a', remoteRef: { remoteKey: 'attempt', property: 'a' } } }],
    ...spec,
  },
});
const externalSecret = (spec: Record<string, unknown>): Manifest => ({
  apiVersion: ESO,
  kind: 'ExternalSecret',
  metadata: { name: 'attempt', namespace: OWN },
  spec: {
    secretStoreRef: { kind: 'SecretStore', name: 'gitlab' },
    data: [{ secretKey: 'a', remoteRef: { key: 'A' } }],
    ...spec,
  },
});
const object = (
  apiVersion: string,
  kind: string,
  rest: Record<string, unknown>,
  namespace: string | undefined = OWN,
): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'attempt', ...(namespace && { namespace }) },
  ...rest,
});
const admin = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' };
const subjects = [{ kind: 'ServiceAccount', name: 'blue-project', namespace: OWN }];
export const reference = (apiVersion: string, kind: string, name: string, namespace = OWN) => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
});

/** What a project may not do: what is tried, how, and the words of the refusal. */
export const REFUSED_ATTEMPTS: readonly [string, (client: KubeClient) => Promise<unknown>, RegExp][] = [
  ['list the secrets of its namespace', (client) => client.list('v1', 'Secret', OWN), /cannot list resource "secrets"/],
  ['read its kubeconfig', (client) => client.get(reference('v1', 'Secret', 'kubeconfig')), /cannot get resource "secrets"/],
  ['read a secret of another project', (client) => client.get(reference('v1', 'Secret', 'kubeconfig', OTHER)), /cannot get/],
  ['list all secrets', (client) => client.list('v1', 'Secret'), /cannot list .* at the cluster scope/],
  [
    'write a secret',
    (client) => client.apply(object('v1', 'Secret', { stringData: { a: 'b' } })),
    /cannot patch resource "secrets"/,
  ],
  [
    'make a pod',
    (client) => client.apply(object('v1', 'Pod', { spec: { containers: [{ name: 'a', image: 'a' }] } })),
    /cannot patch resource "pods"/,
  ],
  ['make a ServiceAccount', (client) => client.apply(object('v1', 'ServiceAccount', {})), /cannot patch/],
  [
    'make a token of a ServiceAccount',
    (client) =>
      client.send('POST', `/api/v1/namespaces/${OWN}/serviceaccounts/blue-project/token`, {
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'TokenRequest',
        spec: {},
      }),
    /cannot create resource "serviceaccounts\/token"/,
  ],
  [
    'widen its role',
    (client) => client.apply(object(RBAC, 'Role', { rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }] })),
    /cannot patch resource "roles"/,
  ],
  [
    'bind a role',
    (client) => client.apply(object(RBAC, 'RoleBinding', { roleRef: admin, subjects })),
    /cannot patch resource "rolebindings"/,
  ],
  [
    'become administrator of the hub',
    (client) =>
      client.apply({ ...object(RBAC, 'ClusterRoleBinding', { roleRef: admin, subjects }), metadata: { name: 'attempt' } }),
    /cannot patch resource "clusterrolebindings"/,
  ],
  [
    'make a namespace',
    (client) => client.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'attempt' } }),
    /cannot patch resource "namespaces"/,
  ],
  [
    'take the label off its namespace',
    (client) => client.merge({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: OWN } }, { metadata: { labels: null } }),
    /cannot patch resource "namespaces"/,
  ],
  [
    'make a SecretStore',
    (client) => client.apply(object(ESO, 'SecretStore', { spec: { provider: { fake: { data: [] } } } })),
    /cannot patch resource "secretstores"/,
  ],
  [
    'make a ClusterSecretStore',
    (client) =>
      client.apply({
        ...object(ESO, 'ClusterSecretStore', { spec: { provider: { fake: { data: [] } } } }),
        metadata: { name: 'attempt' },
      }),
    /cannot patch resource "clustersecretstores"/,
  ],
  [
    'change an admission policy',
    (client) =>
      client.merge(
        {
          apiVersion: 'admissionregistration.k8s.io/v1',
          kind: 'ValidatingAdmissionPolicyBinding',
          metadata: { name: 'blue-kustomization' },
        },
        { spec: { validationActions: ['Audit'] } },
      ),
    /cannot patch resource "validatingadmissionpolicybindings"/,
  ],
  [
    'apply something to another project',
    (client) => client.apply(kustomization(account, OTHER)),
    /cannot patch .* in the namespace "plant"/,
  ],
  [
    'delete something of another project',
    (client) => client.delete(reference(FLUX, 'Kustomization', 'theirs', OTHER)),
    /cannot delete/,
  ],
  ['read what another project has', (client) => client.list(FLUX, 'Kustomization', OTHER), /cannot list/],
  [
    'write the status of a Kustomization',
    (client) => client.setStatus(reference(FLUX, 'Kustomization', 'root'), {}),
    /cannot patch resource "kustomizations\/status"/,
  ],
  [
    'use somebody else’s rights',
    (client) => client.send('POST', '/apis/authentication.k8s.io/v1/tokenreviews', {}),
    /cannot create resource "tokenreviews"/,
  ],

  [
    'leave out who a Kustomization acts as',
    (client) => client.apply(kustomization({})),
    /must name either the kubeconfig Secret/,
  ],
  [
    'act as another ServiceAccount',
    (client) => client.apply(kustomization({ serviceAccountName: 'kustomize-controller' })),
    /must name either/,
  ],
  [
    'name both a ServiceAccount and a kubeconfig',
    (client) => client.apply(kustomization({ ...account, ...kubeConfig })),
    /must name either/,
  ],
  [
    'use another kubeconfig',
    (client) => client.apply(kustomization({ kubeConfig: { secretRef: { name: 'gitlab-token' } } })),
    /must name either/,
  ],
  [
    'use a kubeconfig without a Secret',
    (client) => client.apply(kustomization({ kubeConfig: { configMapRef: { name: 'attempt' } } })),
    /must name either/,
  ],
  [
    'move objects to another namespace',
    (client) => client.apply(kustomization({ ...account, targetNamespace: OTHER })),
    /must not move objects/,
  ],
  [
    'apply the source of another project',
    (client) =>
      client.apply(kustomization({ ...account, sourceRef: { kind: 'GitRepository', name: 'project', namespace: OTHER } })),
    /must use a source of its own namespace/,
  ],
  [
    'put a secret of the hub into a manifest',
    (client) =>
      client.apply(kustomization({ ...kubeConfig, postBuild: { substituteFrom: [{ kind: 'Secret', name: 'gitlab-token' }] } })),
    /must not substitute or decrypt/,
  ],
  ['install a chart into the hub', (client) => client.apply(helmRelease({})), /must name either/],
  [
    'install a chart as another ServiceAccount',
    (client) => client.apply(helmRelease({ serviceAccountName: 'default' })),
    /must name either/,
  ],
  [
    'install the chart of another project',
    (client) => client.apply(helmRelease({ ...kubeConfig, chartRef: { kind: 'OCIRepository', name: 'a', namespace: OTHER } })),
    /must use a source of its own namespace/,
  ],
  [
    'put a secret of the hub into a chart',
    (client) => client.apply(helmRelease({ ...kubeConfig, valuesFrom: [{ kind: 'Secret', name: 'gitlab-token' }] })),
    /must not read a Secret of the registration/,
  ],
  [
    'push through a store of the whole hub',
    (client) => client.apply(pushSecret({ secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'cluster-mysql' }] })),
    /must push through a SecretStore of the project/,
  ],
  [
    'push the token of GitLab to the managed cluster',
    (client) => client.apply(pushSecret({ selector: { secret: { name: 'gitlab-token' } } })),
    /none of the registration/,
  ],
  [
    'push every secret there is',
    (client) => client.apply(pushSecret({ selector: { secret: { selector: { matchLabels: {} } } } })),
    /must name the Secret that it pushes/,
  ],
  [
    'read from a store of the whole hub',
    (client) => client.apply(externalSecret({ secretStoreRef: { kind: 'ClusterSecretStore', name: 'gitlab' } })),
    /must read from the SecretStore "gitlab"/,
  ],
  [
    'read the managed cluster into the hub',
    (client) => client.apply(externalSecret({ secretStoreRef: { kind: 'SecretStore', name: 'cluster-mysql' } })),
    /must read from the SecretStore "gitlab"/,
  ],
  [
    'replace its kubeconfig',
    (client) => client.apply(externalSecret({ target: { name: 'kubeconfig' } })),
    /must not write a Secret of the registration/,
  ],
  [
    'follow another Git repository',
    (client) => client.merge(reference(SOURCE, 'GitRepository', 'project'), { spec: { url: 'https://example.org/other.git' } }),
    /belongs to the registration/,
  ],
  [
    'change its root Kustomization',
    (client) => client.merge(reference(FLUX, 'Kustomization', 'root'), { spec: { path: './other' } }),
    /belongs to the registration/,
  ],
  [
    'delete its root Kustomization',
    (client) => client.delete(reference(FLUX, 'Kustomization', 'root')),
    /belongs to the registration/,
  ],
];
