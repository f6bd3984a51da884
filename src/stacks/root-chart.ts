import type { Construct } from 'constructs';
import { HEALTH_EXPRESSIONS, type HealthExpression } from '../constructs/flux/health-expressions';
import { HubChart, type HubChartProps } from '../constructs/flux/hub-chart';
import { LayerKustomization } from '../constructs/flux/layer-kustomization';
import type { LayerStep } from './layer-graph';

/** What the root needs to know of an object to wait for its health. */
export interface ObjectKind {
  readonly apiVersion: string;
  readonly kind: string;
}

export interface RootStep extends LayerStep {
  readonly timeout: string;
  readonly kinds: readonly ObjectKind[];
}

export interface RootChartProps extends HubChartProps {
  readonly steps: readonly RootStep[];
}

/** `hub/root`: the Flux Kustomizations of all layers. The registered root Kustomization applies this folder. */
export class RootChart extends HubChart {
  constructor(scope: Construct, id: string, props: RootChartProps) {
    super(scope, id, props);

    for (const step of props.steps) {
      new LayerKustomization(this, step.name, {
        layer: step.layer,
        target: step.target,
        path: `${step.target}/${step.layer}`,
        timeout: step.timeout,
        dependsOn: step.dependsOn,
        healthExpressions: healthExpressions(step.kinds),
      });
    }
  }
}

function healthExpressions(kinds: readonly ObjectKind[]): HealthExpression[] {
  return HEALTH_EXPRESSIONS.filter(({ apiVersion, kind }) =>
    kinds.some((object) => object.apiVersion === apiVersion && object.kind === kind),
  );
}
