import { defineRule } from '../define-rule';
import type { Resource } from '../resource';

/** In the hub, nothing of a project runs with the rights of Flux itself. */
export const hubIdentity = defineRule<Resource>({
  id: 'hub/identity',
  severity: 'error',
  title: 'Kustomizations and Helm releases say with whose rights they are applied',
  why: "Without a ServiceAccount or a kubeconfig, Flux applies with its own rights, which are those of an administrator of the hub, with every project's secrets.",
  hint: "set kubeConfig for the managed cluster, or serviceAccountName for the project's namespace in the hub",
  subjects: (input) => input.ofType('Kustomization.kustomize.toolkit.fluxcd.io', 'HelmRelease.helm.toolkit.fluxcd.io'),
  inspect: ({ manifest }) => {
    const spec = manifest.at('spec');
    const isRemote = ['secretRef', 'configMapRef'].some((reference) => spec.at('kubeConfig', reference, 'name').text);
    if (isRemote || spec.at('serviceAccountName').text) return [];
    return [{ at: spec, message: 'names neither a kubeconfig nor a ServiceAccount' }];
  },
});
