import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../src/catalog/charts';
import { buildLayers } from '../../src/stacks/build-layers';
import { LAYERS } from '../../src/stacks/layers';
import { chartValuesProblems } from '../support/chart-values-problems';
import { environment } from '../support/environment';
import { PUBLISHED_CHART_VALUES, publishedChartValues } from '../support/published-chart-values';

const charts = Object.values(CHARTS);

describe.skipIf(!existsSync(PUBLISHED_CHART_VALUES))('the values of every Helm release', () => {
  const releases = buildLayers(environment(), LAYERS).filter(({ manifest }) => manifest.kind === 'HelmRelease');

  it.each(releases.map(({ manifest }) => manifest.metadata.name))('%s is understood by the chart', (name) => {
    const { version } = charts.find((chart) => chart.name === name) ?? {};
    const values = releases.find(({ manifest }) => manifest.metadata.name === name)?.manifest.spec as { values?: object };
    expect(chartValuesProblems(values.values ?? {}, publishedChartValues(name, version ?? ''))).toEqual([]);
  });

  it.each([
    ['a key that nobody knows', { provder: { name: 'webhook' } }],
    ['a key that nobody knows, deep inside', { provider: { webhook: { imge: {} } } }],
    ['a text for a list', { sources: 'service' }],
    ['a number for a text', { txtOwnerId: 7 }],
  ])('refuses %s', (_what, values) => {
    expect(chartValuesProblems(values, publishedChartValues('external-dns', CHARTS.externalDns.version))).not.toEqual([]);
  });
});
