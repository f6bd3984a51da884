import { REGISTRATION } from '../../constructs/flux/registration';

/**
 * CI variable with the hub's kubeconfig of the managed cluster, in base64. The registration of the project copies it to
 * the Secret of `REGISTRATION.kubeconfig` in the hub.
 *
 * It is not called KUBECONFIG: every program in every job would take the text for the path of a file.
 */
export const KUBECONFIG_VARIABLE = REGISTRATION.kubeconfig.gitlabVariable;
