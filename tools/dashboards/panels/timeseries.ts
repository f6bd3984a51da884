import {
  GraphThresholdsStyleConfigBuilder,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LegendPlacement,
  LineInterpolation,
  SortOrder,
  StackingConfigBuilder,
  StackingMode,
  TooltipDisplayMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { type Limits, thresholds } from './limits';
import { overTime, PROMETHEUS, type Query } from './query';
import { HEIGHT, type Height, WIDTH, type Width } from './size';

export interface TimeseriesOptions {
  /** @default 'third' */
  readonly width?: Width;
  /** @default 'graph' */
  readonly height?: Height;
  /** What is shown and what to make of it, behind the small i. */
  readonly description?: string;
  /** Adds the series up, for parts of a whole. */
  readonly stack?: boolean;
  /** Upper end of the axis, for shares and states. */
  readonly max?: number;
  /** Dashed lines at values that mean something. */
  readonly limits?: Limits;
  /** Draws counts that are whole numbers as steps. */
  readonly steps?: boolean;
}

const DASHED = new GraphThresholdsStyleConfigBuilder().mode(GraphThresholdsStyleMode.Dashed);

/** Lines over time. Series are named in a list below, sorted in the tooltip. */
export function timeseries(
  title: string,
  unit: string,
  queries: readonly Query[],
  options: TimeseriesOptions = {},
): PanelBuilder {
  const panel = new PanelBuilder()
    .title(title)
    .unit(unit)
    .datasource(PROMETHEUS)
    .span(WIDTH[options.width ?? 'third'])
    .height(HEIGHT[options.height ?? 'graph'])
    .targets(queries.map(overTime))
    .min(0)
    .fillOpacity(options.stack ? 30 : 8)
    .legend(legend(queries))
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending));
  if (options.description) panel.description(options.description);
  if (options.stack) panel.stacking(new StackingConfigBuilder().mode(StackingMode.Normal).group('A'));
  if (options.max !== undefined) panel.max(options.max);
  if (options.limits) panel.thresholds(thresholds(options.limits)).thresholdsStyle(DASHED);
  if (options.steps) panel.lineInterpolation(LineInterpolation.StepAfter);
  return panel;
}

/** A single line without a legend of its own needs none. */
function legend(queries: readonly Query[]): VizLegendOptionsBuilder {
  const shown = queries.some(([, name]) => name !== undefined);
  return new VizLegendOptionsBuilder()
    .showLegend(shown)
    .displayMode(LegendDisplayMode.List)
    .placement(LegendPlacement.Bottom)
    .calcs([]);
}
