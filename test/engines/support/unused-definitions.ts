import type { Manifest } from '../../../src/stacks/rendered-object';

/** Kinds that the controllers of Flux want to watch, and that Blue renders none of: names without a schema are enough. */
const UNUSED = [
  { plural: 'buckets', kind: 'Bucket' },
  { plural: 'externalartifacts', kind: 'ExternalArtifact' },
];

export function unusedDefinitions(): Manifest[] {
  const group = 'source.toolkit.fluxcd.io';
  const schema = { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } };
  return UNUSED.map(({ plural, kind }) => ({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { plural, kind, singular: kind.toLowerCase(), listKind: `${kind}List` },
      versions: [{ name: 'v1', served: true, storage: true, schema, subresources: { status: {} } }],
    },
  }));
}
