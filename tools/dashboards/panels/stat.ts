import { BigValueColorMode, BigValueGraphMode, ReduceDataOptionsBuilder } from '@grafana/grafana-foundation-sdk/common';
import { MappingType } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/stat';
import { type Limits, NEUTRAL, thresholds } from './limits';
import { now, PROMETHEUS } from './query';
import { HEIGHT, type Height, WIDTH, type Width } from './size';

export interface StatOptions {
  /** @default 'sixth' */
  readonly width?: Width;
  /** @default 'stat' */
  readonly height?: Height;
  readonly description?: string;
  /** @default - no colour */
  readonly limits?: Limits;
  /** Words for values: `{ 0: 'no', 1: 'yes' }`. */
  readonly words?: Readonly<Record<number, string>>;
  readonly decimals?: number;
  /** What stands there when the query finds nothing. */
  readonly nothing?: string;
  /** Name of each value, when there are several. */
  readonly legend?: string;
}

/** A number of now, in the colour of what it means. */
export function stat(title: string, unit: string, expr: string, options: StatOptions = {}): PanelBuilder {
  const panel = new PanelBuilder()
    .title(title)
    .unit(unit)
    .datasource(PROMETHEUS)
    .span(WIDTH[options.width ?? 'sixth'])
    .height(HEIGHT[options.height ?? 'stat'])
    .targets([now([expr, options.legend], 0)])
    .graphMode(BigValueGraphMode.None)
    .colorMode(BigValueColorMode.Value)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']))
    .thresholds(thresholds(options.limits ?? NEUTRAL));
  if (options.description) panel.description(options.description);
  if (options.words) panel.mappings([valueMap(options.words)]);
  if (options.decimals !== undefined) panel.decimals(options.decimals);
  if (options.nothing) panel.noValue(options.nothing);
  return panel;
}

function valueMap(words: Readonly<Record<number, string>>) {
  const options = Object.fromEntries(Object.entries(words).map(([value, text], index) => [value, { text, index }]));
  return { type: MappingType.ValueToText as const, options };
}
