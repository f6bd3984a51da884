import { Construct } from 'constructs';
import { KUSTOMIZATION } from '../../imports/crds/kustomize.toolkit.fluxcd.io/kustomization';
import { CustomResource } from '../kubernetes/custom-resource';
import { LABELS } from '../kubernetes/labels';
import type { HealthExpression } from './health-expressions';
import { HubChart } from './hub-chart';
import { REGISTRATION } from './registration';

/** Where one half of a layer is applied: to the project's hub namespace, or to the managed cluster. */
export type LayerTarget = 'hub' | 'cluster';

export interface LayerKustomizationProps {
  readonly layer: string;
  readonly target: LayerTarget;
  /** Folder of the deploy branch, such as `hub/bootstrap`. */
  readonly path: string;
  /** How long the half may take to become healthy, as a Go duration. */
  readonly timeout: string;
  /** Names of the Kustomizations that must be ready before. */
  readonly dependsOn: readonly string[];
  readonly healthExpressions: readonly HealthExpression[];
}

/**
 * One half of a layer as Flux applies it (`kustomize.toolkit.fluxcd.io/v1` Kustomization).
 *
 * The hub half runs under the project's ServiceAccount, the cluster half through the kubeconfig: one without
 * either would run with the controller's own rights. When the project is frozen the cluster half is suspended and
 * the hub half keeps running without waiting, because a suspended hub half would never tell its HelmReleases to
 * suspend.
 */
export class LayerKustomization extends Construct {
  constructor(scope: Construct, id: string, props: LayerKustomizationProps) {
    super(scope, id);
    const hub = HubChart.ofHub(this);

    new CustomResource(this, 'Resource', KUSTOMIZATION, {
      metadata: { name: id },
      spec: {
        interval: '10m',
        retryInterval: '2m',
        timeout: props.timeout,
        sourceRef: { kind: 'GitRepository', name: REGISTRATION.gitRepository },
        path: `./${props.path}`,
        prune: true,
        deletionPolicy: 'WaitForTermination',
        commonMetadata: { labels: { [LABELS.projectSlug]: hub.namespace ?? '', [LABELS.layer]: props.layer } },
        ...identity(props.target),
        ...progress(props, hub.frozen),
      },
    });
  }
}

function identity(target: LayerTarget) {
  if (target === 'hub') return { serviceAccountName: REGISTRATION.serviceAccount };
  return { kubeConfig: { secretRef: { name: REGISTRATION.kubeconfig.secret, key: REGISTRATION.kubeconfig.key } } };
}

function progress({ target, dependsOn, healthExpressions }: LayerKustomizationProps, frozen: boolean) {
  if (frozen && target === 'hub') return { wait: false };
  return {
    wait: true,
    ...(frozen && { suspend: true }),
    ...(dependsOn.length > 0 && { dependsOn: dependsOn.map((name) => ({ name })) }),
    ...(healthExpressions.length > 0 && { healthCheckExprs: healthExpressions.map((expression) => ({ ...expression })) }),
  };
}
