import { Construct } from 'constructs';
import type { ChartReference } from '../../catalog/chart-reference';
import { HELM_RELEASE } from '../../imports/crds/helm.toolkit.fluxcd.io/helm-release';
import { HELM_REPOSITORY } from '../../imports/crds/source.toolkit.fluxcd.io/helm-repository';
import { OCI_REPOSITORY } from '../../imports/crds/source.toolkit.fluxcd.io/oci-repository';
import { CustomResource } from '../kubernetes/custom-resource';
import { HubChart } from './hub-chart';
import { REGISTRATION } from './registration';

export interface HelmReleaseProps {
  /**
   * Name of the release, and of the objects in the hub.
   * @default - the name of the chart
   */
  readonly name?: string;
  readonly chart: ChartReference;
  /** Namespace of the managed cluster; it must exist already (the namespaces layer makes ours). */
  readonly targetNamespace: string;
  /**
   * Values of the chart; checked against its defaults and its values schema in the tests.
   * @default - the chart's own values
   */
  readonly values?: Record<string, unknown>;
  /**
   * How long one install or upgrade may take, as a Go duration.
   * @default '10m'
   */
  readonly timeout?: string;
  /**
   * Names of releases in the same half that must be ready before, such as one that brings definitions. Order between
   * layers is said by the layers.
   * @default - none
   */
  readonly dependsOn?: readonly string[];
}

const RETRY = { name: 'RetryOnFailure', retryInterval: '2m' } as const;

/**
 * A Helm chart on the managed cluster, installed from the hub (Flux `HelmRelease` v2 with `spec.kubeConfig`).
 *
 * Release name, target and storage namespace are all set: their defaults are taken from the hub namespace, which
 * does not exist on the managed cluster. A failed install is retried, never uninstalled.
 */
export class HelmRelease extends Construct {
  readonly name: string;

  constructor(scope: Construct, id: string, props: HelmReleaseProps) {
    super(scope, id);
    this.name = props.name ?? props.chart.name;

    const source = props.chart.repository.startsWith('oci://') ? this.ociSource(props.chart) : this.indexSource(props.chart);
    this.release(props, source);
  }

  private ociSource(chart: ChartReference) {
    new CustomResource(this, 'Source', OCI_REPOSITORY, {
      metadata: { name: this.name },
      spec: {
        interval: '1h',
        url: `${chart.repository}/${chart.name}`,
        ref: { tag: chart.version },
        layerSelector: { mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip', operation: 'copy' },
      },
    });
    return { chartRef: { kind: 'OCIRepository', name: this.name } } as const;
  }

  private indexSource(chart: ChartReference) {
    new CustomResource(this, 'Source', HELM_REPOSITORY, {
      metadata: { name: this.name },
      spec: { interval: '24h', url: chart.repository },
    });
    const sourceRef = { kind: 'HelmRepository', name: this.name } as const;
    return { chart: { spec: { chart: chart.name, version: chart.version, interval: '24h', sourceRef } } };
  }

  private release(props: HelmReleaseProps, source: ReturnType<HelmRelease['ociSource' | 'indexSource']>) {
    new CustomResource(this, 'Release', HELM_RELEASE, {
      metadata: { name: this.name },
      spec: {
        interval: '30m',
        timeout: props.timeout ?? '10m',
        ...(HubChart.ofHub(this).frozen && { suspend: true }),
        ...(props.dependsOn && props.dependsOn.length > 0 && { dependsOn: props.dependsOn.map((name) => ({ name })) }),
        releaseName: this.name,
        targetNamespace: props.targetNamespace,
        storageNamespace: props.targetNamespace,
        kubeConfig: { secretRef: { name: REGISTRATION.kubeconfig.secret, key: REGISTRATION.kubeconfig.key } },
        ...source,
        install: { crds: 'Create', strategy: RETRY },
        upgrade: { crds: 'CreateReplace', strategy: RETRY },
        driftDetection: { mode: 'enabled' },
        ...(props.values && { values: props.values }),
      },
    });
  }
}
