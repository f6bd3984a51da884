import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const SERVICE = 'namespace="$namespace",service=~"$service"';

export const TRAEFIK_SERVICES = dashboard('traefik-services', {
  title: 'Services behind Traefik',
  description: 'Each service as its users see it.',
  subjects: ['traefik'],
  variables: [
    namespace('traefik_service_requests_total', NAMESPACES.ingress),
    choices('service', 'service', 'traefik_service_requests_total{namespace="$namespace"}'),
  ],
  rows: [
    [
      'Now',
      stat('Services with requests', 'none', `count(service:traefik_requests:rate5m{${SERVICE}} > 0)`),
      stat('Requests', 'reqps', `sum(service:traefik_requests:rate5m{${SERVICE}})`, { decimals: 1 }),
      stat(
        'Errors',
        'percentunit',
        `sum(service:traefik_errors:rate5m{${SERVICE}}) / sum(service:traefik_requests:rate5m{${SERVICE}})`,
        {
          limits: limits('green', [0.01, 'orange'], [0.05, 'red']),
          nothing: '0%',
        },
      ),
      stat('Slowest service, 95%', 's', `max(service:traefik_request_duration:p95_5m{${SERVICE}})`, {
        limits: limits('green', [1, 'orange'], [3, 'red']),
      }),
      stat('Out', 'Bps', `sum(rate(traefik_service_responses_bytes_total{${SERVICE}}[5m]))`),
    ],
    [
      'Services',
      table(
        'All services',
        [
          `service:traefik_requests:rate5m{${SERVICE}}`,
          `service:traefik_errors:rate5m{${SERVICE}} / service:traefik_requests:rate5m{${SERVICE}}`,
          `service:traefik_request_duration:p95_5m{${SERVICE}}`,
        ],
        [
          { field: 'service', title: 'Service' },
          { field: 'Value #A', title: 'Requests', unit: 'reqps' },
          { field: 'Value #B', title: 'Errors', unit: 'percentunit' },
          { field: 'Value #C', title: '95% faster than', unit: 's' },
        ],
        { width: 'full', sortBy: 'Requests' },
      ),
      timeseries('Requests', 'reqps', [[`service:traefik_requests:rate5m{${SERVICE}}`, '{{service}}']], { width: 'half' }),
      timeseries('Errors', 'reqps', [[`service:traefik_errors:rate5m{${SERVICE}} > 0`, '{{service}}']], { width: 'half' }),
      timeseries('95% faster than', 's', [[`service:traefik_request_duration:p95_5m{${SERVICE}}`, '{{service}}']], {
        width: 'half',
      }),
      timeseries(
        'Bytes out',
        'Bps',
        [[`sum by (service) (rate(traefik_service_responses_bytes_total{${SERVICE}}[$__rate_interval]))`, '{{service}}']],
        { width: 'half' },
      ),
    ],
  ],
});
