import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';

/**
 * Objects that are applied to the managed cluster.
 *
 * The chart has no namespace of its own: each object names the one it belongs to, and the output check refuses a
 * namespaced object without.
 */
export class ClusterChart extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { disableResourceNameHashes: true });
  }
}
