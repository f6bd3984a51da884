import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';
const POINT = `${NS},entrypoint=~"$entrypoint"`;

export const TRAEFIK = dashboard('traefik', {
  title: 'Traefik',
  description: 'Everything that comes in over HTTP: how much, how fast, how often in vain.',
  subjects: ['traefik'],
  variables: [
    namespace('traefik_config_last_reload_success', NAMESPACES.ingress),
    choices('entrypoint', 'entrypoint', 'traefik_open_connections{namespace="$namespace"}'),
  ],
  rows: [
    [
      'Now',
      stat('Pods', 'none', `sum(kube_deployment_status_replicas_available{${NS},deployment="traefik"})`, {
        limits: limits('red', [1, 'green']),
      }),
      stat('Requests', 'reqps', `sum(rate(traefik_entrypoint_requests_total{${POINT}}[5m]))`, { decimals: 1 }),
      stat(
        'Errors',
        'percentunit',
        `sum(rate(traefik_entrypoint_requests_total{${POINT},code=~"5.."}[5m])) / sum(rate(traefik_entrypoint_requests_total{${POINT}}[5m]))`,
        {
          limits: limits('green', [0.01, 'orange'], [0.05, 'red']),
        },
      ),
      stat(
        '95% faster than',
        's',
        `histogram_quantile(0.95, sum by (le) (rate(traefik_entrypoint_request_duration_seconds_bucket{${POINT}}[5m])))`,
        {
          limits: limits('green', [1, 'orange'], [3, 'red']),
        },
      ),
      stat('Connections', 'short', `sum(traefik_open_connections{${POINT}})`),
    ],
    [
      'Requests',
      timeseries(
        'Requests by answer',
        'reqps',
        [[`sum by (code) (rate(traefik_entrypoint_requests_total{${POINT}}[$__rate_interval]))`, '{{code}}']],
        { stack: true },
      ),
      timeseries(
        'Requests by method',
        'reqps',
        [[`sum by (method) (rate(traefik_entrypoint_requests_total{${POINT}}[$__rate_interval]))`, '{{method}}']],
        { stack: true },
      ),
      timeseries('Time', 's', [
        [
          `histogram_quantile(0.5, sum by (le) (rate(traefik_entrypoint_request_duration_seconds_bucket{${POINT}}[$__rate_interval])))`,
          'half',
        ],
        [
          `histogram_quantile(0.95, sum by (le) (rate(traefik_entrypoint_request_duration_seconds_bucket{${POINT}}[$__rate_interval])))`,
          '95%',
        ],
        [
          `histogram_quantile(0.99, sum by (le) (rate(traefik_entrypoint_request_duration_seconds_bucket{${POINT}}[$__rate_interval])))`,
          '99%',
        ],
      ]),
      timeseries('Errors of the server', 'reqps', [
        [
          `sum by (entrypoint, code) (rate(traefik_entrypoint_requests_total{${POINT},code=~"5.."}[$__rate_interval]))`,
          '{{entrypoint}}, {{code}}',
        ],
      ]),
      timeseries('Refused requests', 'reqps', [
        [
          `sum by (code) (rate(traefik_entrypoint_requests_total{${POINT},code=~"401|403|404|429"}[$__rate_interval]))`,
          '{{code}}',
        ],
      ]),
      timeseries('Bytes', 'Bps', [
        [`sum(rate(traefik_entrypoint_requests_bytes_total{${POINT}}[$__rate_interval]))`, 'in'],
        [`sum(rate(traefik_entrypoint_responses_bytes_total{${POINT}}[$__rate_interval]))`, 'out'],
      ]),
    ],
    [
      'Program',
      timeseries('Open connections', 'short', [
        [`sum by (entrypoint, protocol) (traefik_open_connections{${POINT}})`, '{{entrypoint}}, {{protocol}}'],
      ]),
      timeseries(
        'TLS versions',
        'reqps',
        [[`sum by (tls_version) (rate(traefik_entrypoint_requests_tls_total{${POINT}}[$__rate_interval]))`, '{{tls_version}}']],
        { stack: true },
      ),
      timeseries('Reloads of the configuration', 'cpm', [
        [`60 * sum by (pod) (rate(traefik_config_reloads_total{${NS}}[$__rate_interval]))`, '{{pod}}'],
      ]),
    ],
  ],
});
