import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';

export interface HubChartProps {
  /** The project's namespace in the hub. */
  readonly namespace: string;
  /**
   * Whether everything that dials the managed cluster is suspended: the cluster is asleep or about to go.
   *
   * A suspended object is deleted at once and without network access, which teardown relies on.
   */
  readonly frozen: boolean;
}

/** Objects that are applied to the project's namespace in the hub. */
export class HubChart extends Chart {
  /**
   * The hub chart that a construct belongs to.
   *
   * @throws Error when the construct is in no hub chart, which is a defect of the layer that placed it.
   */
  static ofHub(construct: Construct): HubChart {
    const chart = Chart.of(construct);
    if (!isHubChart(chart)) throw new Error(`${construct.node.path} must be placed in a hub chart`);
    return chart;
  }

  readonly frozen: boolean;

  constructor(scope: Construct, id: string, props: HubChartProps) {
    super(scope, id, { namespace: props.namespace });
    this.frozen = props.frozen;
  }
}

/** cdk8s redefines `instanceof` so that every chart is an instance of every subclass; the property tells them apart. */
function isHubChart(chart: Chart): chart is HubChart {
  return 'frozen' in chart;
}
