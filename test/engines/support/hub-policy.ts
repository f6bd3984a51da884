import { REGISTRATION } from '../../../src/constructs/flux/registration';
import { LABELS } from '../../../src/constructs/kubernetes/labels';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { GITLAB_TOKEN_SECRET, REGISTRATION_LABEL } from './hub-registration';

const { kubeconfig, serviceAccount, gitlabStore } = REGISTRATION;

/** Secrets of the registration: a project uses them through Flux and through stores, and never reads them. */
const OWN_SECRETS = JSON.stringify([kubeconfig.secret, GITLAB_TOKEN_SECRET]);

interface Rule {
  readonly expression: string;
  readonly message: string;
}

const NAMES_KUBECONFIG = `(has(object.spec.kubeConfig) && has(object.spec.kubeConfig.secretRef) && object.spec.kubeConfig.secretRef.name == '${kubeconfig.secret}' && !has(object.spec.serviceAccountName))`;
const NAMES_ACCOUNT = `(has(object.spec.serviceAccountName) && object.spec.serviceAccountName == '${serviceAccount}' && !has(object.spec.kubeConfig))`;

/** Whoever leaves out both is applied with the controller's own rights. */
const IDENTITY: Rule = {
  expression: `${NAMES_KUBECONFIG} || ${NAMES_ACCOUNT}`,
  message: `must name either the kubeconfig Secret "${kubeconfig.secret}" or the ServiceAccount "${serviceAccount}", and no other`,
};

const POLICIES: Readonly<Record<string, { group: string; version: string; resource: string; rules: readonly Rule[] }>> = {
  'blue-kustomization': {
    group: 'kustomize.toolkit.fluxcd.io',
    version: 'v1',
    resource: 'kustomizations',
    rules: [
      IDENTITY,
      { expression: '!has(object.spec.targetNamespace)', message: 'must not move objects to another namespace' },
      { expression: '!has(object.spec.sourceRef.namespace)', message: 'must use a source of its own namespace' },
      {
        expression: `!has(object.spec.postBuild) && !has(object.spec.decryption)`,
        message: 'must not substitute or decrypt: either reads Secrets of the hub',
      },
    ],
  },
  'blue-helm-release': {
    group: 'helm.toolkit.fluxcd.io',
    version: 'v2',
    resource: 'helmreleases',
    rules: [
      IDENTITY,
      {
        expression:
          '(!has(object.spec.chartRef) || !has(object.spec.chartRef.namespace)) && (!has(object.spec.chart) || !has(object.spec.chart.spec.sourceRef.namespace))',
        message: 'must use a source of its own namespace',
      },
      {
        expression: `!has(object.spec.valuesFrom) || object.spec.valuesFrom.all(v, v.kind != 'Secret' || !(v.name in ${OWN_SECRETS}))`,
        message: 'must not read a Secret of the registration',
      },
    ],
  },
  'blue-push-secret': {
    group: 'external-secrets.io',
    version: 'v1alpha1',
    resource: 'pushsecrets',
    rules: [
      {
        expression:
          "object.spec.secretStoreRefs.all(r, has(r.name) && r.name.startsWith('cluster-') && (!has(r.kind) || r.kind == 'SecretStore'))",
        message: 'must push through a SecretStore of the project, which is called cluster-<namespace>',
      },
      {
        expression: `!has(object.spec.selector.secret) || (has(object.spec.selector.secret.name) && !(object.spec.selector.secret.name in ${OWN_SECRETS}))`,
        message: 'must name the Secret that it pushes, and none of the registration',
      },
    ],
  },
  'blue-external-secret': {
    group: 'external-secrets.io',
    version: 'v1',
    resource: 'externalsecrets',
    rules: [
      {
        expression: `!has(object.spec.secretStoreRef) || (object.spec.secretStoreRef.name == '${gitlabStore}' && (!has(object.spec.secretStoreRef.kind) || object.spec.secretStoreRef.kind == 'SecretStore'))`,
        message: `must read from the SecretStore "${gitlabStore}"`,
      },
      {
        expression:
          '(!has(object.spec.data) || object.spec.data.all(d, !has(d.sourceRef) || !has(d.sourceRef.storeRef))) && (!has(object.spec.dataFrom) || object.spec.dataFrom.all(d, !has(d.sourceRef) || !has(d.sourceRef.storeRef)))',
        message: 'must not name another store for one of its values',
      },
      {
        expression: `!has(object.spec.target) || !has(object.spec.target.name) || !(object.spec.target.name in ${OWN_SECRETS})`,
        message: 'must not write a Secret of the registration',
      },
    ],
  },
};

/**
 * Admission policies of the hub (DESIGN 7, gitops.md 1.3): what the Role of a project cannot say, because it is about fields.
 *
 * They hold in namespaces that carry the label of a project.
 */
export function hubPolicies(): Manifest[] {
  const fields = Object.entries(POLICIES).flatMap(([name, { group, version, resource, rules }]) =>
    policy(name, { apiGroups: [group], apiVersions: [version], resources: [resource], operations: ['CREATE', 'UPDATE'] }, rules),
  );
  // The project may patch GitRepositories and Kustomizations, but neither its own source nor its own root.
  const registration = policy(
    'blue-registration',
    {
      apiGroups: ['source.toolkit.fluxcd.io', 'kustomize.toolkit.fluxcd.io'],
      apiVersions: ['v1'],
      resources: ['gitrepositories', 'kustomizations'],
      operations: ['CREATE', 'UPDATE', 'DELETE'],
    },
    [
      {
        expression: `!request.userInfo.username.endsWith(':${serviceAccount}') || [object, oldObject].all(o, o == null || !has(o.metadata.labels) || !('${REGISTRATION_LABEL}' in o.metadata.labels))`,
        message: 'belongs to the registration of the project, which the platform repository makes',
      },
    ],
  );
  return [...fields, ...registration];
}

function policy(name: string, resourceRule: Readonly<Record<string, readonly string[]>>, rules: readonly Rule[]): Manifest[] {
  return [
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name },
      spec: {
        failurePolicy: 'Fail',
        matchConstraints: { resourceRules: [resourceRule] },
        validations: rules.map((rule) => ({ ...rule, reason: 'Forbidden' })),
      },
    },
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name },
      spec: {
        policyName: name,
        validationActions: ['Deny'],
        matchResources: { namespaceSelector: { matchExpressions: [{ key: LABELS.projectSlug, operator: 'Exists' }] } },
      },
    },
  ];
}
