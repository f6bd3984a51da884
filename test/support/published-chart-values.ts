import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartValues, Json } from './chart-values-problems';

/** What the maintainers of charts publish about values; not on every machine. */
export const PUBLISHED_CHART_VALUES = join(__dirname, '../../../shared/chart-values');

/** Charts inside charts, by the value that is passed on to them. */
const SUB_CHARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'kube-prometheus-stack': { grafana: 'grafana-12.11.1' },
};

/** Values that a chart reads, although neither its defaults nor its values schema name them, and why nothing else checks them. */
const FREE_VALUES: Readonly<Record<string, readonly string[]>> = {
  'kube-prometheus-stack': [
    // A document of its own, which amtool checks.
    '/alertmanager/config',
    // Sections of Grafana's configuration file, whatever they are.
    '/grafana/grafana.ini',
    '/grafana/persistence/storageClassName',
    // Charts whose defaults are not published here.
    '/kube-state-metrics',
    '/prometheus-node-exporter',
  ],
  // Charts whose defaults are not published here.
  'k8s-monitoring': ['/alloy-operator/resources', '/podLogsViaLoki/onlyGatherNewLogLines'],
  loki: [
    // Any setting of Loki goes into its configuration file.
    '/loki/limits_config/retention_period',
    // templates/monitoring/dashboards: dig "<name>" "enabled" true
    '/monitoring/dashboards',
  ],
  // Checks have the names that one gives them.
  'prometheus-blackbox-exporter': ['/config/modules'],
};

/** What is published about the values of one version of a chart, those of its sub-charts included. */
export function publishedChartValues(name: string, version: string): ChartValues {
  const folder = `${name}-${version}`;
  const schema = existsSync(join(PUBLISHED_CHART_VALUES, folder, 'schema.json')) ? read(folder, 'schema.json') : undefined;
  const passedOn = Object.entries(SUB_CHARTS[name] ?? {}).map(([value, chart]) => [value, read(chart, 'values.json')]);
  return {
    defaults: merge(Object.fromEntries(passedOn), read(folder, 'values.json')),
    free: FREE_VALUES[name] ?? [],
    ...(schema !== undefined && { schema: schema as object }),
  };
}

function read(folder: string, file: string): Json {
  return JSON.parse(readFileSync(join(PUBLISHED_CHART_VALUES, folder, file), 'utf8'));
}

/** Values of a chart over those of its sub-charts, as Helm merges them. */
function merge(below: Json, above: Json): Json {
  if (!isMap(below) || !isMap(above)) return above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in above ? merge(below[key] ?? null, above[key] ?? null) : (below[key] ?? null)]),
  );
}

function isMap(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
