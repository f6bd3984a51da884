import { DataqueryBuilder, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';

/** A PromQL expression, and how its series are called in the legend. */
export type Query = readonly [expr: string, legend?: string];

/** The datasource that the variable at the top of a dashboard chooses. */
export const PROMETHEUS = { type: 'prometheus', uid: '${datasource}' };
export const LOKI = { type: 'loki', uid: '${logs}' };

/** Letters by which Grafana tells the queries of a panel apart. */
export function refId(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

/** A query over the chosen time. */
export function overTime([expr, legend]: Query, index: number): DataqueryBuilder {
  const query = new DataqueryBuilder().refId(refId(index)).expr(expr).range();
  return legend === undefined ? query : query.legendFormat(legend);
}

/** A query for the present. */
export function now([expr, legend]: Query, index: number): DataqueryBuilder {
  const query = new DataqueryBuilder().refId(refId(index)).expr(expr).instant();
  return legend === undefined ? query : query.legendFormat(legend);
}

/** A query for the present with labels as columns. */
export function asTable(expr: string, index: number): DataqueryBuilder {
  return now([expr], index).format(PromQueryFormat.Table);
}
