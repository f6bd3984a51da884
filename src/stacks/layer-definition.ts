import type { Chart } from 'cdk8s';
import type { NamespaceClaim } from '../constructs/bootstrap/namespaces';
import type { HubChart } from '../constructs/flux/hub-chart';
import type { ClusterSecret } from '../constructs/secret/cluster-secret';
import type { Environment } from './environment';
import type { PlainObject } from './plain-object';

/** The two places a layer can put objects. A half that stays empty is not rendered. */
export interface LayerCharts {
  readonly hub: HubChart;
  readonly cluster: Chart;
}

/** What all layers of an environment ask for together; the namespaces and secrets layers provide it. */
export interface LayerClaims {
  readonly namespaces: readonly NamespaceClaim[];
  readonly secrets: readonly ClusterSecret[];
}

/**
 * A set of objects that becomes ready together.
 *
 * A layer is one file with one constant of this type and one line in {@link LAYERS}: order, claims and health are
 * worked out from it.
 */
export interface LayerDefinition {
  readonly name: string;
  /** Layers that must be ready before. One that is switched off is replaced by those it follows. */
  readonly after: readonly string[];
  /** How long each half may take to become healthy, as a Go duration (`Kustomization.spec.timeout`). */
  readonly timeout: string;
  /** @default - always on */
  readonly enabled?: (environment: Environment) => boolean;
  /** Namespaces of the managed cluster that the layer, or an operator it installs, works in. */
  readonly namespaces?: (environment: Environment) => readonly NamespaceClaim[];
  /** Secrets that must be on the managed cluster before the layer starts. */
  readonly secrets?: (environment: Environment) => readonly ClusterSecret[];
  /** Objects of the cluster half beside those that `build` makes: what a project adds. */
  readonly objects?: readonly PlainObject[];
  readonly build: (charts: LayerCharts, environment: Environment, claims: LayerClaims) => void;
}
