import { PanelBuilder } from '@grafana/grafana-foundation-sdk/bargauge';
import { BarGaugeDisplayMode, ReduceDataOptionsBuilder, VizOrientation } from '@grafana/grafana-foundation-sdk/common';
import { type Limits, SHARE, thresholds } from './limits';
import { now, PROMETHEUS, type Query } from './query';
import { HEIGHT, WIDTH, type Width } from './size';

export interface BarsOptions {
  /** @default 'third' */
  readonly width?: Width;
  readonly description?: string;
  /** @default 1 */
  readonly max?: number;
  /** @default SHARE */
  readonly limits?: Limits;
}

/** A bar for each series of now: how full something is. */
export function bars(title: string, unit: string, query: Query, options: BarsOptions = {}): PanelBuilder {
  const panel = new PanelBuilder()
    .title(title)
    .unit(unit)
    .datasource(PROMETHEUS)
    .span(WIDTH[options.width ?? 'third'])
    .height(HEIGHT.graph)
    .targets([now(query, 0)])
    .min(0)
    .max(options.max ?? 1)
    .orientation(VizOrientation.Horizontal)
    .displayMode(BarGaugeDisplayMode.Basic)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']))
    .thresholds(thresholds(options.limits ?? SHARE));
  return options.description ? panel.description(options.description) : panel;
}
