import { PanelBuilder } from '@grafana/grafana-foundation-sdk/logs';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/loki';
import { LOKI, refId } from './query';
import { HEIGHT, WIDTH } from './size';

/** Lines of logs (LogQL), newest first. */
export function logs(title: string, expr: string): PanelBuilder {
  return new PanelBuilder()
    .title(title)
    .datasource(LOKI)
    .span(WIDTH.full)
    .height(HEIGHT.tall)
    .targets([new DataqueryBuilder().refId(refId(0)).expr(expr).maxLines(200)])
    .showTime(true)
    .wrapLogMessage(true);
}
