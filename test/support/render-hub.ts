import { App } from 'cdk8s';
import { HubChart } from '../../src/constructs/flux/hub-chart';
import { renderChart } from '../../src/stacks/render-chart';
import type { Manifest } from '../../src/stacks/rendered-object';

/** The objects that a construct puts into the hub, as plain data. */
export function renderHub(build: (chart: HubChart) => void, { frozen = false } = {}): Manifest[] {
  const chart = new HubChart(new App({ outdir: '.' }), 'hub', { namespace: 'acme', frozen });
  build(chart);
  return renderChart(chart, 'hub', 'test').map(({ manifest }) => manifest);
}
