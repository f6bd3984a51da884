import { defineRule } from '../define-rule';
import { listWorkloads } from '../list-workloads';
import type { PolicyInput } from '../policy-input';
import { selects } from '../selects';
import type { Workload } from '../workload';

/** Namespaces of the platform in which every workload says who may reach it. */
const NAMESPACES = ['kafka', 'keycloak', 'm2mgate', 'mysql', 'traefik'];
/** Where operators make the policy, and how they are told. */
const BY_OPERATOR: Readonly<Record<string, string>> = {
  'KafkaNodePool.kafka.strimzi.io': 'networkPolicyPeers of the listeners of Kafka',
  'Keycloak.k8s.keycloak.org': 'spec.networkPolicy',
};

/** Pods are reached by those who need them. */
export const networkPolicy = defineRule<Workload>({
  id: 'network/policy',
  severity: 'error',
  title: 'Workloads beside those of the platform say who may reach them',
  why: 'A pod that no NetworkPolicy selects is reached by every other pod of the cluster, and the services of M2MGate trust what comes from within.',
  hint: 'add a NetworkPolicy that selects its pods and names who may reach them',
  subjects: (input) => input.once(listWorkloads).filter(({ namespace }) => NAMESPACES.includes(namespace)),
  inspect: ({ type, namespace, labels }, input) => {
    const isSelected = input
      .ofType('NetworkPolicy.networking.k8s.io')
      .some((policy) => policy.namespace === namespace && selects(policy.manifest.at('spec', 'podSelector'), labels));
    if (isSelected || isLeftToOperator(type, namespace, input)) return [];
    const settings = BY_OPERATOR[type];
    return [{ message: 'is reached by every pod of the cluster', ...(settings && { hint: `set ${settings}` }) }];
  },
});

function isLeftToOperator(type: string, namespace: string, input: PolicyInput): boolean {
  const inNamespace = (wanted: string) => input.ofType(wanted).filter((resource) => resource.namespace === namespace);
  switch (type) {
    case 'KafkaNodePool.kafka.strimzi.io': {
      const listeners = inNamespace('Kafka.kafka.strimzi.io').flatMap(
        ({ manifest }) => manifest.at('spec', 'kafka', 'listeners').items,
      );
      return listeners.every((listener) => !listener.at('networkPolicyPeers').isEmpty);
    }
    case 'Keycloak.k8s.keycloak.org':
      return inNamespace(type).every(({ manifest }) => {
        const policy = manifest.at('spec', 'networkPolicy');
        return policy.at('enabled').value !== false && !policy.at('http').isEmpty;
      });
    default:
      return false;
  }
}
