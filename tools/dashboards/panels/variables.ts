import {
  DatasourceVariableBuilder,
  QueryVariableBuilder,
  VariableHide,
  VariableRefresh,
  VariableSort,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { PROMETHEUS } from './query';

/** Which Prometheus; there is one, but a dashboard must not depend on its identifier. */
export function prometheusVariable(): DatasourceVariableBuilder {
  return new DatasourceVariableBuilder('datasource').label('Metrics').type('prometheus');
}

/** Which Loki. */
export function lokiVariable(): DatasourceVariableBuilder {
  return new DatasourceVariableBuilder('logs').label('Logs').type('loki');
}

/** A choice among the values of a label, one of them. `first` is chosen when the dashboard opens. */
export function choice(name: string, label: string, series: string, first?: string): QueryVariableBuilder {
  const variable = new QueryVariableBuilder(name)
    .label(title(name))
    .datasource(PROMETHEUS)
    .query(`label_values(${series}, ${label})`)
    .refresh(VariableRefresh.OnDashboardLoad)
    .sort(VariableSort.AlphabeticalAsc);
  return first === undefined ? variable : variable.current({ text: first, value: first });
}

/** The namespace of the subject. It never differs, but what is fixed in a query cannot be reused. */
export function namespace(series: string, first: string): QueryVariableBuilder {
  return choice('namespace', 'namespace', series, first).hide(VariableHide.HideVariable);
}

/** Any number of the values of a label, all of them at first. */
export function choices(name: string, label: string, series: string): QueryVariableBuilder {
  return choice(name, label, series)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .multi(true)
    .includeAll(true)
    .allValue('.*')
    .current({ text: 'All', value: '$__all' });
}

function title(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}
