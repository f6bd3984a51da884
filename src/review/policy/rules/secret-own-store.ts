import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

const GROUP = 'external-secrets.io';
/** Kinds that act on every namespace. */
const SHARED = ['ClusterPushSecret', 'ClusterExternalSecret', 'ClusterSecretStore'].map((kind) => `${kind}.${GROUP}`);

/** A project reads and writes its own secrets only. */
export const secretOwnStore = defineRule<Resource>({
  id: 'secret/own-store',
  severity: 'error',
  title: "Secrets go through the project's own stores",
  why: 'The hub holds the secrets of all projects. A ClusterSecretStore, or stores chosen by their labels, would let one project read or overwrite what belongs to another.',
  hint: 'name a SecretStore of the project: gitlab to read, cluster-<namespace> to write',
  subjects: (input) => input.ofType(`PushSecret.${GROUP}`, `ExternalSecret.${GROUP}`, ...SHARED),
  inspect: ({ kind, manifest }) => {
    const spec = manifest.at('spec');
    if (kind.startsWith('Cluster')) return [{ message: `is of the kind ${kind}, which acts on namespaces of others` }];
    if (kind === 'PushSecret') return spec.at('secretStoreRefs').items.flatMap(pushedTo);
    return [spec.at('secretStoreRef'), ...spec.at('data').items.map(sourceOf), ...spec.at('dataFrom').items.map(sourceOf)]
      .filter(({ exists }) => exists)
      .flatMap(shared);
  },
});

function sourceOf(entry: Cursor): Cursor {
  return entry.at('sourceRef', 'storeRef');
}

function shared(at: Cursor): Violation[] {
  const { text: kind = 'SecretStore' } = at.at('kind');
  return kind === 'SecretStore' ? [] : [{ at, message: `uses a ${kind}, which projects share` }];
}

function pushedTo(at: Cursor): Violation[] {
  if (at.at('labelSelector').exists) return [{ at, message: 'writes to whatever stores have certain labels' }];
  const { text: name = '' } = at.at('name');
  if (shared(at).length > 0) return shared(at);
  return /^cluster-[a-z0-9-]+$/.test(name)
    ? []
    : [{ at, message: `writes to the store ${name}, which is not one for a namespace of the cluster` }];
}
