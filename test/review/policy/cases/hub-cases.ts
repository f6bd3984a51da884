import { add, all, remove, set } from '../change';
import type { TopicCases } from '../rule-cases';

const AUTH = 'Kustomization plant/auth';
const SECRETS = 'Kustomization plant/secrets-hub';
const RELOADER = 'HelmRelease plant/reloader';
const LOKI = 'HelmRelease plant/loki';
const inHub = (manifest: object) =>
  add({ apiVersion: 'v1', metadata: { name: 'extra', namespace: 'plant' }, ...manifest }, { target: 'hub', layer: 'extra' });

export const HUB_CASES: TopicCases = {
  'hub/identity': {
    broken: [
      ['no kubeconfig', remove(AUTH, 'spec.kubeConfig'), AUTH, /^names neither a kubeconfig nor a ServiceAccount$/],
      ['an empty kubeconfig', set(AUTH, 'spec.kubeConfig', {}), AUTH, /neither/],
      ['no ServiceAccount', remove(SECRETS, 'spec.serviceAccountName'), SECRETS, /neither/],
      ['an empty ServiceAccount', set(SECRETS, 'spec.serviceAccountName', ''), SECRETS, /neither/],
      ['a release', remove(RELOADER, 'spec.kubeConfig'), RELOADER, /neither/],
    ],
    kept: [
      [
        'a release in the hub itself',
        all(remove(RELOADER, 'spec.kubeConfig'), set(RELOADER, 'spec.serviceAccountName', 'blue-project')),
      ],
      ['access without a Secret', set(AUTH, 'spec.kubeConfig', { configMapRef: { name: 'cluster' } })],
    ],
  },
  'hub/namespace': {
    broken: [
      [
        'another namespace',
        set(AUTH, 'metadata.namespace', 'flux-system'),
        'Kustomization flux-system/auth',
        /^is in flux-system of the hub and not in plant$/,
      ],
      ['no namespace', remove(RELOADER, 'metadata.namespace'), 'HelmRelease reloader', /is in no namespace of the hub/],
      [
        'the source of another project',
        set(AUTH, 'spec.sourceRef.namespace', 'acme'),
        AUTH,
        /refers to the namespace acme of the hub \(sourceRef\)/,
      ],
      ['the chart of another project', set(LOKI, 'spec.chartRef.namespace', 'acme'), LOKI, /acme .*\(chartRef\)/],
      ['the repository of another project', set(RELOADER, 'spec.chart.spec.sourceRef.namespace', 'acme'), RELOADER, /acme/],
      ['a dependency on another project', set(AUTH, 'spec.dependsOn[0].namespace', 'acme'), AUTH, /acme/],
    ],
    kept: [
      ['its own namespace, written out', set(AUTH, 'spec.sourceRef.namespace', 'plant')],
      ['a namespace of the managed cluster', set(RELOADER, 'spec.targetNamespace', 'acme')],
      ['values that speak of sources', set(RELOADER, 'spec.values.sourceRef', { namespace: 'acme' })],
    ],
  },
  'hub/kind': {
    broken: [
      ['a workload', inHub({ apiVersion: 'apps/v1', kind: 'Deployment' }), 'Deployment plant/extra', /is of the kind Deployment/],
      [
        'rights',
        inHub({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding' }),
        'RoleBinding plant/extra',
        /RoleBinding/,
      ],
      ['an account', inHub({ kind: 'ServiceAccount' }), 'ServiceAccount plant/extra', /ServiceAccount/],
      ['a store', inHub({ apiVersion: 'external-secrets.io/v1', kind: 'SecretStore' }), 'SecretStore plant/extra', /SecretStore/],
      ['a namespace', inHub({ kind: 'Namespace' }), 'Namespace plant/extra', /Namespace/],
    ],
    kept: [
      ['a chart', inHub({ apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'HelmChart' })],
      ['a generator', inHub({ apiVersion: 'generators.external-secrets.io/v1alpha1', kind: 'UUID' })],
    ],
  },
  'kustomization/settings': {
    broken: [
      ['no prune', set(AUTH, 'spec.prune', false), AUTH, /^lacks prune: true$/],
      ['no wait', remove(AUTH, 'spec.wait'), AUTH, /^lacks wait: true$/],
      ['no timeout', remove(SECRETS, 'spec.timeout'), SECRETS, /^lacks timeout$/],
      ['another way to go', set(AUTH, 'spec.deletionPolicy', 'Orphan'), AUTH, /^lacks deletionPolicy: WaitForTermination$/],
      [
        'the default way to go',
        remove('Kustomization plant/keycloak-operator', 'spec.deletionPolicy'),
        'Kustomization plant/keycloak-operator',
        /deletionPolicy/,
      ],
      ['force', set(AUTH, 'spec.force', true), AUTH, /replaces objects that it cannot change, with all data in them/],
    ],
    kept: [
      ['another timeout', set(AUTH, 'spec.timeout', '1h')],
      ['no force, written out', set(AUTH, 'spec.force', false)],
    ],
  },
  'release/settings': {
    broken: [
      ['no target', remove(RELOADER, 'spec.targetNamespace'), RELOADER, /^lacks targetNamespace$/],
      ['no place for its record', remove(RELOADER, 'spec.storageNamespace'), RELOADER, /^lacks storageNamespace$/],
      ['no timeout', remove(RELOADER, 'spec.timeout'), RELOADER, /^lacks timeout$/],
      ['one attempt to install', remove(RELOADER, 'spec.install.strategy'), RELOADER, /does not try again when install fails/],
      ['one attempt to upgrade', remove(RELOADER, 'spec.upgrade'), RELOADER, /does not try again when upgrade fails/],
      ['force', set(RELOADER, 'spec.upgrade.force', true), RELOADER, /with all data in them/],
    ],
    kept: [
      [
        'retries in the older way',
        all(remove(RELOADER, 'spec.upgrade.strategy'), set(RELOADER, 'spec.upgrade.remediation', { retries: 3 })),
      ],
      [
        'retries without end',
        all(remove(RELOADER, 'spec.install.strategy'), set(RELOADER, 'spec.install.remediation', { retries: -1 })),
      ],
    ],
  },
};
