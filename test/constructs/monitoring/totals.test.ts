import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHART_ALERTS, CHART_DASHBOARDS } from '../../../src/catalog/chart-monitoring';
import { CHARTS } from '../../../src/catalog/charts';
import { render } from '../../support/render';

/** What a default project renders, as the objects that Prometheus and Grafana read. */
const objects = [...render()]
  .filter(([path]) => /^cluster\/monitoring\/.*(prometheusrule|configmap-blue-dashboard)-/.test(path))
  .map(([, text]) => parse(text) as Rendered);

interface Rendered {
  kind: string;
  metadata: { name: string };
  spec: { groups: { rules: { alert?: string }[] }[] };
}

const sum = (numbers: Record<string, number>) => Object.values(numbers).reduce((total, number) => total + number, 0);
const versioned = (chart: string) => `${chart} ${Object.values(CHARTS).find(({ name }) => name === chart)?.version}`;

describe('a default environment', () => {
  it('has at least 260 alerts that can fire, 130 of them ours', () => {
    const rules = objects.filter(({ kind }) => kind === 'PrometheusRule').flatMap(({ spec }) => spec.groups);
    const alerts = {
      ours: rules.flatMap(({ rules }) => rules).filter(({ alert }) => alert !== undefined).length,
      ...Object.fromEntries(
        Object.entries(CHART_ALERTS).map(([chart, groups]) => [versioned(chart), Object.values(groups).flat().length]),
      ),
    };
    expect(alerts).toEqual({ ours: 210, 'kube-prometheus-stack 88.5.3': 119, 'loki 18.11.0': 5 });
    expect(alerts.ours).toBeGreaterThanOrEqual(130);
    expect(sum(alerts)).toBeGreaterThanOrEqual(260);
  });

  it('has at least 46 dashboards, 25 of them ours', () => {
    const dashboards = {
      ours: objects.filter(({ kind }) => kind === 'ConfigMap').length,
      ...Object.fromEntries(Object.entries(CHART_DASHBOARDS).map(([chart, titles]) => [versioned(chart), titles.length])),
    };
    expect(dashboards).toEqual({ ours: 34, 'kube-prometheus-stack 88.5.3': 22, 'loki 18.11.0': 5 });
    expect(dashboards.ours).toBeGreaterThanOrEqual(25);
    expect(sum(dashboards)).toBeGreaterThanOrEqual(46);
  });
});
