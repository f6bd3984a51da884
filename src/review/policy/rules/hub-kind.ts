import { defineRule } from '../define-rule';
import type { Resource } from '../resource';

/** API groups whose objects a project has in the hub. */
const GROUPS = /\.(?:kustomize|helm|source)\.toolkit\.fluxcd\.io$|\.(?:generators\.)?external-secrets\.io$/;
/** What the platform repository makes when it registers a project. */
const REGISTRATION = ['SecretStore.external-secrets.io', 'ClusterSecretStore.external-secrets.io'];

/** The hub runs Flux and External Secrets, and nothing of a project. */
export const hubKind = defineRule<Resource>({
  id: 'hub/kind',
  severity: 'error',
  title: 'The hub gets objects of Flux and External Secrets only',
  why: 'The hub holds the keys to all environments. Workloads, roles and stores of a project there would be a way from one environment to all others; stores and accounts come with its registration.',
  hint: 'put it on the managed cluster (cluster/), or into the registration of the project',
  subjects: (input) => input.resources.filter(({ target }) => target === 'hub'),
  inspect: ({ type, kind }) =>
    GROUPS.test(type) && !REGISTRATION.includes(type)
      ? []
      : [{ message: `is of the kind ${kind}, which does not belong into the hub` }],
});
