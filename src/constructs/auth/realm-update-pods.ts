import { NAME_LABEL } from '../kubernetes/deployment';
import type { PodLabels } from '../kubernetes/network-policy';

/** Labels of the pods that bring realms up to date: they may connect to Keycloak, and nobody to them. */
export const REALM_UPDATE_PODS: PodLabels = { [NAME_LABEL]: 'realm-update' };
