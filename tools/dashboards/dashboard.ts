import type * as cog from '@grafana/grafana-foundation-sdk/cog';
import {
  AnnotationQueryBuilder,
  DashboardBuilder,
  DashboardCursorSync,
  DashboardLinkBuilder,
  DashboardLinkType,
  type Panel,
  RowBuilder,
  type VariableModel,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { NONE_EXPECTED } from './panels/limits';
import { PROMETHEUS } from './panels/query';
import { stat } from './panels/stat';
import { prometheusVariable } from './panels/variables';

/** Tag of all our dashboards; the menu at the top of each lists what carries it. */
export const TAG = 'blue';

/** A row of panels under a heading. */
export type Row = readonly [title: string, ...panels: readonly cog.Builder<Panel>[]];

export interface DashboardProps {
  readonly title: string;
  /** What the dashboard answers, in one sentence. */
  readonly description: string;
  /** Rule subjects whose alerts are marked in the graphs. */
  readonly subjects: readonly string[];
  /** Variables after the one for the datasource. */
  readonly variables?: readonly cog.Builder<VariableModel>[];
  readonly rows: readonly Row[];
  /** @default '6h' */
  readonly from?: string;
}

/** A dashboard, ready to be built. */
export interface Dashboard {
  /** Name of the file, and the end of its address in Grafana. */
  readonly name: string;
  readonly builder: DashboardBuilder;
}

/**
 * A dashboard with what all of ours have in common: variables first, alerts in the graphs, a menu to the others.
 *
 * @param name never to be changed, or links to it break
 */
export function dashboard(name: string, props: DashboardProps): Dashboard {
  const builder = new DashboardBuilder(props.title)
    .uid(`blue-${name}`)
    .description(props.description)
    .tags([TAG])
    .tooltip(DashboardCursorSync.Crosshair)
    .time({ from: `now-${props.from ?? '6h'}`, to: 'now' })
    .refresh('1m')
    .variables([prometheusVariable(), ...(props.variables ?? [])])
    .link(new DashboardLinkBuilder('Environment').type(DashboardLinkType.Dashboards).tags([TAG]).asDropdown(true).keepTime(true));
  if (props.subjects.length > 0) builder.annotation(marks(props.subjects));
  props.rows.forEach(([title, ...panels], index) => {
    builder.withRow(new RowBuilder(title));
    if (index === 0 && props.subjects.length > 0) builder.withPanel(firing(props.subjects));
    for (const panel of panels) builder.withPanel(panel);
  });
  return { name, builder };
}

/** First of all: whether something is wrong. */
function firing(subjects: readonly string[]): cog.Builder<Panel> {
  const expr = `count(ALERTS{alertstate="firing",subject=~"${subjects.join('|')}"}) or vector(0)`;
  return stat('Firing alerts', 'none', expr, { limits: NONE_EXPECTED });
}

/** Marks in the graphs when an alert fires. */
function marks(subjects: readonly string[]): AnnotationQueryBuilder {
  return new AnnotationQueryBuilder()
    .name('Alerts')
    .datasource(PROMETHEUS)
    .enable(true)
    .iconColor('red')
    .expr(`ALERTS{alertstate="firing",subject=~"${subjects.join('|')}"}`)
    .titleFormat('{{alertname}}')
    .step('60s');
}
