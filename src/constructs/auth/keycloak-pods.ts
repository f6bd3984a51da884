import type { PodLabels } from '../kubernetes/network-policy';

/** Name of the Keycloak resource, from which the operator makes the names of everything else. */
export const KEYCLOAK_NAME = 'keycloak';

/** Labels that the operator gives to the pods of the server. Those of its import Jobs have another `app`. */
export const KEYCLOAK_PODS: PodLabels = {
  app: 'keycloak',
  'app.kubernetes.io/managed-by': 'keycloak-operator',
  'app.kubernetes.io/instance': KEYCLOAK_NAME,
};
