import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlertingRule } from '../../../../src/constructs/monitoring/rules/alerting-rule';
import { HUB_RULES } from '../../../../src/constructs/monitoring/rules/hub-rules';
import { monitoringRules } from '../../../../src/constructs/monitoring/rules/monitoring-rules';
import { EVERYTHING } from '../everything';
import { withoutMacros } from './expression-tree';

/** A PromQL expression of ours, with the place where it stands. */
export interface Expression {
  readonly where: string;
  readonly text: string;
  /** The alert that it belongs to. */
  readonly alert?: AlertingRule;
}

/** Every subject with rules, of clusters and of the hub. */
export const SUBJECTS = [...monitoringRules(EVERYTHING), ...HUB_RULES];

const rendered = join(__dirname, '../../../../src/constructs/monitoring/dashboards/rendered');

/** A panel of a dashboard, as far as tests look at it. */
export interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly { readonly refId: string; readonly expr: string; readonly legendFormat?: string }[];
  readonly fieldConfig?: { readonly defaults?: { readonly unit?: string } };
  readonly transformations?: readonly { readonly id: string; readonly options: Record<string, unknown> }[];
}

/** A rendered dashboard. */
export interface DashboardModel {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string; readonly query: string }[] };
  readonly annotations?: { readonly list: readonly { readonly expr: string }[] };
}

/** Every rendered dashboard by the name of its file. */
export const MODELS: ReadonlyMap<string, DashboardModel> = new Map(
  readdirSync(rendered)
    .sort()
    .map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(rendered, file), 'utf8')) as DashboardModel]),
);

/** Every PromQL expression of all rules and dashboards. */
export const EXPRESSIONS: readonly Expression[] = [
  ...SUBJECTS.flatMap(({ name, records = [], alerts }) => [
    ...records.map(({ record, expr }) => ({ where: `${name}: ${record}`, text: expr })),
    ...alerts.map((alert) => ({ where: `${name}: ${alert.alert}`, text: alert.expr, alert })),
  ]),
  ...[...MODELS].flatMap(([name, { panels, templating, annotations }]) => [
    ...panels.flatMap(({ title, type, targets = [] }) =>
      type === 'logs' ? [] : targets.map(({ expr }) => ({ where: `${name}: ${title}`, text: withoutMacros(expr) })),
    ),
    ...templating.list.flatMap(({ name: variable, query }) => {
      const series = /^label_values\((.*), \w+\)$/.exec(query)?.[1];
      return series ? [{ where: `${name}: variable ${variable}`, text: withoutMacros(series) }] : [];
    }),
    ...(annotations?.list ?? []).map(({ expr }) => ({ where: `${name}: annotation`, text: expr })),
  ]),
];
