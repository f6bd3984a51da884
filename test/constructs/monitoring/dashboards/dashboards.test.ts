import { describe, expect, it } from 'vitest';
import { dashboardText } from '../../../../src/constructs/monitoring/dashboards/dashboard-text';
import { Dashboards } from '../../../../src/constructs/monitoring/dashboards/dashboards';
import { HUB_DASHBOARDS } from '../../../../src/constructs/monitoring/dashboards/hub-dashboards';
import { OWN_DASHBOARDS } from '../../../../src/constructs/monitoring/dashboards/own-dashboards';
import type { MonitoringFlags } from '../../../../src/constructs/monitoring/rules/monitoring-flags';
import { DASHBOARDS } from '../../../../tools/dashboards/dashboards';
import { findObject } from '../../../support/find-object';
import { renderCluster } from '../../../support/render-cluster';
import { DEFAULT, EVERYTHING, NOTHING } from '../everything';
import { MODELS, SUBJECTS } from '../metrics/all-expressions';

const render = (flags: MonitoringFlags) => renderCluster((chart) => new Dashboards(chart, 'Dashboards', flags));

describe('Dashboards', () => {
  const objects = render(DEFAULT);

  it('is a ConfigMap for each, marked for the side container of Grafana', () => {
    const object = findObject(objects, 'ConfigMap', 'blue-dashboard-mysql-galera');
    expect(object.metadata).toEqual({
      name: 'blue-dashboard-mysql-galera',
      namespace: 'monitoring-system',
      labels: { grafana_dashboard: '1' },
      annotations: { grafana_folder: 'Database' },
    });
    expect(Object.keys(object.data as object)).toEqual(['mysql-galera.json']);
  });

  it('carries the dashboard byte for byte as it was rendered, on one line', () => {
    const { data } = findObject(objects, 'ConfigMap', 'blue-dashboard-kafka') as unknown as { data: Record<string, string> };
    expect(data['kafka.json']).toBe(dashboardText('kafka'));
    expect(JSON.parse(data['kafka.json'] ?? '')).toEqual(MODELS.get('kafka'));
    expect(data['kafka.json']).not.toContain('\n');
  });

  const CASES: [without: Partial<MonitoringFlags>, gone: string][] = [
    [{ broker: false }, 'kafka'],
    [{ broker: false }, 'schema-registry'],
    [{ backup: false }, 'mysql-backups'],
    [{ autoscaler: false }, 'autoscaler'],
    [{ services: NOTHING.services }, 'm2mgate-messages'],
    [{ services: NOTHING.services }, 'm2mgate-vpn'],
  ];
  it.each(CASES)('given %j there is no %s', (without, gone) => {
    const names = (flags: MonitoringFlags) => render(flags).map(({ metadata }) => metadata.name);
    expect(names(EVERYTHING)).toContain(`blue-dashboard-${gone}`);
    expect(names({ ...EVERYTHING, ...without })).not.toContain(`blue-dashboard-${gone}`);
  });

  it('is small: what every project carries in its branch', () => {
    const sizes = [...MODELS.keys()].map((name) => dashboardText(name).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
    expect(Math.max(...sizes)).toBeLessThan(20_000);
  });
});

describe('the list of dashboards', () => {
  it('is that of the rendered files, and that of their sources', () => {
    const listed = [...OWN_DASHBOARDS, ...HUB_DASHBOARDS].map(({ name }) => name).sort();
    expect([...MODELS.keys()].sort()).toEqual(listed);
    expect(DASHBOARDS.map(({ name }) => name).sort()).toEqual(listed);
  });
});

/** Units that Grafana knows, and that we use. */
const UNITS = ['Bps', 'bytes', 'cpm', 'cps', 'd', 'iops', 'ms', 'none', 'ops', 'percentunit', 'reqps', 's', 'short'];

describe.each([...MODELS])('dashboard %s', (name, model) => {
  const { panels, templating, annotations } = model;
  const shown = panels.filter(({ type }) => type !== 'row');

  it('has an address that follows from its name', () => {
    expect(model.uid).toBe(`blue-${name}`);
  });

  it('says what it answers', () => {
    expect(model.title).toMatch(/^[A-Za-z]/);
    expect(model.description).toMatch(/^[A-Z].*\.$/);
  });

  it('draws no panel over another, none beyond the edge', () => {
    const cells = shown.flatMap(({ gridPos: { x, y, w, h } }) => {
      expect(x + w).toBeLessThanOrEqual(24);
      return Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`);
    });
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('fills its lines', () => {
    const lines = new Map<number, number>();
    for (const { gridPos } of shown) lines.set(gridPos.y, (lines.get(gridPos.y) ?? 0) + gridPos.w);
    expect([...lines.values()].filter((width) => width < 16)).toEqual([]);
  });

  it('numbers its panels, and names each within its row differently', () => {
    expect(panels.map(({ id }) => id)).toEqual(panels.map((_, index) => index + 1));
    const titles = shown.map(({ title, fieldConfig }) => `${title} ${fieldConfig?.defaults?.unit ?? ''}`);
    const rowOf = (index: number) => panels.slice(0, index).filter(({ type }) => type === 'row').length;
    const keys = shown.map((panel, index) => `${rowOf(panels.indexOf(panel))} ${titles[index]}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('gives every number a unit', () => {
    const numeric = shown.filter(({ type }) => ['timeseries', 'stat', 'bargauge'].includes(type));
    expect(
      numeric.filter(({ fieldConfig }) => !UNITS.includes(fieldConfig?.defaults?.unit ?? '')).map(({ title }) => title),
    ).toEqual([]);
  });

  it('names the series where there can be several', () => {
    const unnamed = shown
      .filter(({ type }) => ['timeseries', 'bargauge', 'state-timeline'].includes(type))
      .filter(({ targets = [] }) => targets.some(({ legendFormat }) => !legendFormat));
    expect(unnamed.map(({ title }) => title)).toEqual([]);
  });

  it('uses each of its variables, and no other', () => {
    const names = templating.list.map(({ name }) => name);
    const texts = JSON.stringify([shown, templating.list.map(({ query }) => query), annotations]);
    const used = [...texts.matchAll(/\$\{?([a-z_]+)\}?/g)]
      .map(([, variable]) => variable ?? '')
      .filter((variable) => !variable.startsWith('__'));
    expect([...new Set(used)].sort()).toEqual([...names].sort());
  });

  it('marks the alerts of subjects that exist', () => {
    const subjects = (annotations?.list ?? []).flatMap(({ expr }) => /subject=~"([^"]*)"/.exec(expr)?.[1]?.split('|') ?? []);
    for (const subject of subjects) expect(SUBJECTS.map(({ name }) => name)).toContain(subject);
  });
});
