/** Charts and manifests that bring the kinds and the operators of what others render, with what depends on them. */
export const OPERATOR_CHARTS: Readonly<Record<string, string>> = {
  'pxc-operator': 'MySQL clusters',
  'strimzi-kafka-operator': 'Kafka clusters, topics and users',
  'keycloak-operator': 'Keycloak and its realms',
  'prometheus-operator-crds': 'Prometheus, its rules and its targets',
  'cert-manager': 'certificates and issuers',
  'external-secrets': 'secrets',
};
