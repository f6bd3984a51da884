import { TableSortByFieldStateBuilder } from '@grafana/grafana-foundation-sdk/common';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/table';
import { asTable, PROMETHEUS } from './query';
import { HEIGHT, type Height, WIDTH, type Width } from './size';

/** A column: the label it shows, or the value of a query. */
export interface Column {
  /** Name of a label, or `Value` (with several queries `Value #A`, `Value #B`, …). */
  readonly field: string;
  readonly title: string;
  /** @default - text, or the number as it is */
  readonly unit?: string;
}

export interface TableOptions {
  /** @default 'half' */
  readonly width?: Width;
  /** @default 'graph' */
  readonly height?: Height;
  readonly description?: string;
  /** Column by which rows are sorted, largest first. */
  readonly sortBy?: string;
}

/** Rows of now: one for each series, only the named columns, in their order. */
export function table(
  title: string,
  queries: readonly string[],
  columns: readonly Column[],
  options: TableOptions = {},
): PanelBuilder {
  const order = Object.fromEntries(columns.map(({ field }, index) => [field, index]));
  const renamed = Object.fromEntries(columns.map(({ field, title }) => [field, title]));
  const panel = new PanelBuilder()
    .title(title)
    .datasource(PROMETHEUS)
    .span(WIDTH[options.width ?? 'half'])
    .height(HEIGHT[options.height ?? 'graph'])
    .targets(queries.map(asTable));
  if (queries.length > 1) panel.withTransformation({ id: 'merge', options: {} });
  panel
    .withTransformation({ id: 'filterFieldsByName', options: { include: { names: columns.map(({ field }) => field) } } })
    .withTransformation({ id: 'organize', options: { indexByName: order, renameByName: renamed } });
  for (const { title, unit } of columns) if (unit) panel.overrideByName(title, [{ id: 'unit', value: unit }]);
  if (options.sortBy) panel.sortBy([new TableSortByFieldStateBuilder().displayName(options.sortBy).desc(true)]);
  return options.description ? panel.description(options.description) : panel;
}
