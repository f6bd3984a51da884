import { REGISTRATION } from '../../../src/constructs/flux/registration';
import { LABELS } from '../../../src/constructs/kubernetes/labels';
import type { Manifest } from '../../../src/stacks/rendered-object';

/** A rule of a Role. */
export interface RoleRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** What Flux needs to keep an object as it is rendered: it applies on the server's side, and asks for each object by name. */
const VERBS = ['get', 'create', 'patch', 'delete'];

/**
 * The rights of a project in its hub namespace: every kind that it renders for the hub, and nothing else. No secrets (External
 * Secrets makes them), no stores, no roles, no workloads.
 */
export const PROJECT_RULES: readonly RoleRule[] = [
  { apiGroups: ['kustomize.toolkit.fluxcd.io'], resources: ['kustomizations'], verbs: VERBS },
  { apiGroups: ['helm.toolkit.fluxcd.io'], resources: ['helmreleases'], verbs: VERBS },
  {
    apiGroups: ['source.toolkit.fluxcd.io'],
    resources: ['gitrepositories', 'helmrepositories', 'ocirepositories'],
    verbs: VERBS,
  },
  { apiGroups: ['external-secrets.io'], resources: ['externalsecrets', 'pushsecrets'], verbs: VERBS },
  { apiGroups: ['generators.external-secrets.io'], resources: ['passwords'], verbs: VERBS },
];

/** Label of what the platform repository makes for a project; the project itself may not touch it. */
export const REGISTRATION_LABEL = 'blue.m2mgate.cloud/registration';

/** Name of the Kustomization that applies `hub/root`. */
export const ROOT_KUSTOMIZATION = 'root';

/** Secret with the token that reads the project's GitLab variables. */
export const GITLAB_TOKEN_SECRET = 'gitlab-token';

/** The user that Flux acts as for everything that stays in the hub. */
export function projectUser(namespace: string): string {
  return `system:serviceaccount:${namespace}:${REGISTRATION.serviceAccount}`;
}

export interface HubRegistrationProps {
  /** Namespace of the project in the hub; its slug. */
  readonly namespace: string;
  /** Namespaces of the managed cluster that a SecretStore writes into. */
  readonly storeNamespaces: readonly string[];
  /** Text of the kubeconfig of the managed cluster. */
  readonly kubeconfig: string;
  /** Address of the Git repository. */
  readonly gitUrl: string;
  /** @default PROJECT_RULES */
  readonly rules?: readonly RoleRule[];
}

/**
 * What the platform repository makes when it registers a project (DESIGN 7, gitops.md 1.3 and 3.5), in the order of creation.
 *
 * The kubeconfig is a plain Secret here, where External Secrets would make it from a GitLab variable.
 */
export function hubRegistration(props: HubRegistrationProps): Manifest[] {
  const { namespace, storeNamespaces, kubeconfig, gitUrl, rules = PROJECT_RULES } = props;
  const { serviceAccount, gitRepository, gitlabStore, kubeconfig: access } = REGISTRATION;
  const metadata = (name: string) => ({ name, namespace, labels: { [REGISTRATION_LABEL]: 'true' } });
  const secret = (name: string, data: Readonly<Record<string, string>>): Manifest => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: metadata(name),
    stringData: data,
  });
  const store = (name: string, provider: unknown): Manifest => ({
    apiVersion: 'external-secrets.io/v1',
    kind: 'SecretStore',
    metadata: metadata(name),
    spec: { provider },
  });
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels: { [LABELS.projectSlug]: namespace } } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: metadata(serviceAccount) },
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: metadata(serviceAccount), rules },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: metadata(serviceAccount),
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: serviceAccount },
      subjects: [{ kind: 'ServiceAccount', name: serviceAccount, namespace }],
    },
    secret(access.secret, { [access.key]: kubeconfig }),
    secret(GITLAB_TOKEN_SECRET, { token: 'of-a-test' }),
    store(gitlabStore, {
      gitlab: { projectID: '570', auth: { SecretRef: { accessToken: { name: GITLAB_TOKEN_SECRET, key: 'token' } } } },
    }),
    ...storeNamespaces.map((remoteNamespace) =>
      store(`cluster-${remoteNamespace}`, {
        kubernetes: { remoteNamespace, authRef: { name: access.secret, key: access.key } },
      }),
    ),
    {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata: metadata(gitRepository),
      spec: { interval: '1h', url: gitUrl, ref: { branch: 'deploy' } },
    },
    {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: metadata(ROOT_KUSTOMIZATION),
      spec: {
        interval: '10m',
        retryInterval: '2m',
        timeout: '5m',
        sourceRef: { kind: 'GitRepository', name: gitRepository },
        path: './hub/root',
        prune: true,
        wait: false,
        deletionPolicy: 'WaitForTermination',
        serviceAccountName: serviceAccount,
      },
    },
  ];
}
