import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../src/catalog/charts';
import { buildLayers } from '../../src/stacks/build-layers';
import { LAYERS } from '../../src/stacks/layers';
import { type ChartValues, chartValuesProblems } from '../support/chart-values-problems';
import { environment } from '../support/environment';

const published = join(__dirname, '../../../shared/chart-values');
const charts = Object.values(CHARTS);

function read(chart: string): ChartValues {
  const folder = join(published, chart);
  const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return { defaults: json('values.json'), schema: existsSync(join(folder, 'schema.json')) ? json('schema.json') : undefined };
}

describe.skipIf(!existsSync(published))('the values of every Helm release', () => {
  const releases = buildLayers(environment(), LAYERS).filter(({ manifest }) => manifest.kind === 'HelmRelease');

  it.each(releases.map(({ manifest }) => manifest.metadata.name))('%s is understood by the chart', (name) => {
    const { version } = charts.find((chart) => chart.name === name) ?? {};
    const values = releases.find(({ manifest }) => manifest.metadata.name === name)?.manifest.spec as { values?: object };
    expect(chartValuesProblems(values.values ?? {}, read(`${name}-${version}`))).toEqual([]);
  });

  it.each([
    ['a key that nobody knows', { provder: { name: 'webhook' } }],
    ['a key that nobody knows, deep inside', { provider: { webhook: { imge: {} } } }],
    ['a text for a list', { sources: 'service' }],
    ['a number for a text', { txtOwnerId: 7 }],
  ])('refuses %s', (_what, values) => {
    expect(chartValuesProblems(values, read('external-dns-1.21.1'))).not.toEqual([]);
  });
});
