import { ApiObject, Duration, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-30';
import { Construct } from 'constructs';

/** Label by which a workload's pods are selected. */
export const NAME_LABEL = 'app.kubernetes.io/name';

/** A container whose resources are decided: cdk8s-plus would reserve a whole core for one that says nothing. */
export type ContainerProps = Omit<kplus.ContainerProps, 'resources'> & { readonly resources: kplus.ContainerResources };

export interface DeploymentProps {
  readonly name: string;
  readonly namespace: string;
  readonly containers: readonly ContainerProps[];
  /** @default 1 */
  readonly replicas?: number;
  /** @default - rolling update */
  readonly strategy?: kplus.DeploymentStrategy;
  /** @default - non-root */
  readonly securityContext?: kplus.PodSecurityContextProps;
  /** @default - the cluster's default priority */
  readonly priorityClassName?: string;
}

/**
 * A Deployment with what cdk8s-plus decides wrongly for us set explicitly.
 *
 * Pods are selected by name, not by a hash of the construct path: the selector of a Deployment is immutable, so a
 * refactoring would demand its deletion. Several replicas are spread over servers. Service links are off, since a
 * Service called `schema-registry` would otherwise put `SCHEMA_REGISTRY_PORT` into every pod of its namespace.
 */
export class Deployment extends Construct {
  readonly resource: kplus.Deployment;

  constructor(scope: Construct, id: string, props: DeploymentProps) {
    super(scope, id);
    const labels = { [NAME_LABEL]: props.name };

    this.resource = new kplus.Deployment(this, 'Resource', {
      metadata: { name: props.name, namespace: props.namespace, labels },
      podMetadata: { labels },
      replicas: props.replicas ?? 1,
      select: false,
      strategy: props.strategy,
      securityContext: props.securityContext,
      enableServiceLinks: false,
      progressDeadline: Duration.minutes(10),
      terminationGracePeriod: Duration.seconds(30),
    });
    this.resource.select(kplus.LabelSelector.of({ labels }));
    for (const container of props.containers) {
      this.resource.addContainer({ imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT, ...container });
    }
    this.patch(props);
  }

  /** What cdk8s-plus cannot express, or adds unasked. */
  private patch({ name, replicas = 1, priorityClassName }: DeploymentProps) {
    const object = ApiObject.of(this.resource);
    object.addJsonPatch(JsonPatch.remove('/spec/template/metadata/labels/cdk8s.io~1metadata.addr'));
    if (replicas > 1) object.addJsonPatch(JsonPatch.add('/spec/template/spec/topologySpreadConstraints', [apart(name)]));
    if (priorityClassName) object.addJsonPatch(JsonPatch.add('/spec/template/spec/priorityClassName', priorityClassName));
  }
}

/** Spreads replicas over servers as far as there are any: two on one are better than one. */
function apart(name: string) {
  return {
    maxSkew: 1,
    topologyKey: 'kubernetes.io/hostname',
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: { [NAME_LABEL]: name } },
  };
}
