import { App, type Chart } from 'cdk8s';
import { ClusterChart } from '../../src/stacks/cluster-chart';
import { renderChart } from '../../src/stacks/render-chart';
import type { Manifest } from '../../src/stacks/rendered-object';

/** The objects that a construct puts onto the managed cluster, as plain data. */
export function renderCluster(build: (chart: Chart) => void): Manifest[] {
  const chart = new ClusterChart(new App({ outdir: '.' }), 'cluster');
  build(chart);
  return renderChart(chart, 'cluster', 'test').map(({ manifest }) => manifest);
}
