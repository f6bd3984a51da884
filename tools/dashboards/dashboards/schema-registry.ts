import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';

export const SCHEMA_REGISTRY = dashboard('schema-registry', {
  title: 'Schema registry',
  description: 'Whether producers and consumers get their schemas.',
  subjects: ['schema-registry'],
  variables: [namespace('http_requests_total', NAMESPACES.broker)],
  rows: [
    [
      'Now',
      stat('Pods', 'none', `sum(kube_deployment_status_replicas_available{${NS},deployment="schema-registry"})`, {
        limits: limits('red', [1, 'green']),
      }),
      stat('Requests', 'reqps', `sum(rate(http_requests_total{${NS}}[5m]))`, { decimals: 2 }),
      stat('Errors', 'percentunit', 'namespace:schema_registry_errors:ratio_rate5m{namespace="$namespace"}', {
        limits: limits('green', [0.01, 'orange'], [0.05, 'red']),
        nothing: 'no requests',
      }),
      stat('In progress', 'none', `sum(http_requests_inprogress{${NS}})`, { limits: limits('green', [20, 'red']) }),
      stat('Writes within a day', 'none', `sum(increase(http_requests_total{${NS},method="POST",status="200"}[1d]))`, {
        decimals: 0,
        description: 'Schemas that were registered or looked up.',
      }),
    ],
    [
      'Requests',
      timeseries(
        'Requests by answer',
        'reqps',
        [[`sum by (status) (rate(http_requests_total{${NS}}[$__rate_interval]))`, '{{status}}']],
        { stack: true },
      ),
      timeseries(
        'Requests by kind',
        'reqps',
        [[`sum by (method) (rate(http_requests_total{${NS}}[$__rate_interval]))`, '{{method}}']],
        { stack: true },
      ),
      timeseries('In progress', 'none', [[`sum by (handler) (http_requests_inprogress{${NS}}) > 0`, '{{handler}}']]),
    ],
    [
      'Storage',
      table(
        'Paths within an hour',
        [`topk(20, sum by (handler, method, status) (increase(http_requests_total{${NS}}[1h])) > 0)`],
        [
          { field: 'handler', title: 'Path' },
          { field: 'method', title: 'Method' },
          { field: 'status', title: 'Answer' },
          { field: 'Value', title: 'Requests', unit: 'short' },
        ],
        { sortBy: 'Requests' },
      ),
      timeseries(
        'Writes to the topic _schemas',
        'cps',
        [['topic:kafka_messages_in:rate5m{namespace="$namespace",topic="_schemas"}', 'messages']],
        {
          width: 'half',
          description: 'Each new schema is one message. A steady stream is a client that registers instead of asking.',
        },
      ),
    ],
  ],
});
