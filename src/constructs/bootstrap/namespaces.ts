import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';

/** A namespace that some layer of the managed cluster needs. */
export interface NamespaceClaim {
  readonly name: string;
  /** Pod Security Standard that the API server enforces in it. */
  readonly podSecurity: 'privileged' | 'baseline' | 'restricted';
}

/**
 * Namespaces of the managed cluster.
 *
 * Flux never prunes them: a namespace takes its volumes and generated credentials with it. Removing one is a
 * decision of its own.
 */
export class Namespaces extends Construct {
  constructor(scope: Construct, id: string, claims: readonly NamespaceClaim[]) {
    super(scope, id);

    for (const { name, podSecurity } of mostFreedomFirst(claims)) {
      if (this.node.tryFindChild(name)) continue;
      new k8s.KubeNamespace(this, name, {
        metadata: {
          name,
          annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
          labels: { 'pod-security.kubernetes.io/enforce': podSecurity },
        },
      });
    }
  }
}

const LEVELS = ['privileged', 'baseline', 'restricted'] as const;

/** Several layers may share a namespace; the one that needs most freedom decides. */
function mostFreedomFirst(claims: readonly NamespaceClaim[]): NamespaceClaim[] {
  return [...claims].sort((a, b) => LEVELS.indexOf(a.podSecurity) - LEVELS.indexOf(b.podSecurity));
}
