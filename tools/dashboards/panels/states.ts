import { VisibilityMode } from '@grafana/grafana-foundation-sdk/common';
import { MappingType } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/statetimeline';
import { overTime, PROMETHEUS, type Query } from './query';
import { HEIGHT, WIDTH, type Width } from './size';

/** What a value means and in which colour it is drawn. */
export type States = Readonly<Record<number, readonly [text: string, color: string]>>;

export interface StatesOptions {
  /** @default 'half' */
  readonly width?: Width;
  readonly description?: string;
}

/** States over time: one band for each series. */
export function states(title: string, query: Query, values: States, options: StatesOptions = {}): PanelBuilder {
  const mapping = Object.fromEntries(
    Object.entries(values).map(([value, [text, color]], index) => [value, { text, color, index }]),
  );
  const panel = new PanelBuilder()
    .title(title)
    .datasource(PROMETHEUS)
    .span(WIDTH[options.width ?? 'half'])
    .height(HEIGHT.graph)
    .targets([overTime(query, 0)])
    .mappings([{ type: MappingType.ValueToText, options: mapping }])
    .mergeValues(true)
    .showValue(VisibilityMode.Auto)
    .fillOpacity(70);
  return options.description ? panel.description(options.description) : panel;
}
