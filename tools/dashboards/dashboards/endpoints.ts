import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { states } from '../panels/states';
import { timeseries } from '../panels/timeseries';
import { choices } from '../panels/variables';

const ENDPOINT = 'job="public-endpoints",endpoint=~"$endpoint"';

export const ENDPOINTS = dashboard('endpoints', {
  title: 'Public addresses',
  description: 'Whether people reach the environment, how fast, and where the time goes.',
  subjects: ['endpoints'],
  from: '24h',
  variables: [choices('endpoint', 'endpoint', 'probe_success{job="public-endpoints"}')],
  rows: [
    [
      'Now',
      stat('Addresses', 'none', `count(probe_success{${ENDPOINT}})`),
      stat('That answer', 'none', `sum(probe_success{${ENDPOINT}})`),
      stat('Within an hour', 'percentunit', 'min(endpoint:probe_success:avg1h{endpoint=~"$endpoint"})', {
        limits: limits('red', [0.95, 'orange'], [1, 'green']),
      }),
      stat('Slowest', 's', `max(probe_duration_seconds{${ENDPOINT}})`, { limits: limits('green', [1, 'orange'], [3, 'red']) }),
      stat('Certificate ends in', 's', `min(probe_ssl_earliest_cert_expiry{${ENDPOINT}}) - time()`, {
        limits: limits('red', [7 * 86400, 'orange'], [21 * 86400, 'green']),
      }),
    ],
    [
      'Addresses',
      states('Answers', [`probe_success{${ENDPOINT}}`, '{{endpoint}}'], { 0: ['down', 'red'], 1: ['up', 'green'] }),
      timeseries(
        'Answered within an hour',
        'percentunit',
        [['endpoint:probe_success:avg1h{endpoint=~"$endpoint"}', '{{endpoint}}']],
        {
          width: 'half',
          max: 1,
        },
      ),
    ],
    [
      'Time',
      timeseries('Whole answer', 's', [[`probe_duration_seconds{${ENDPOINT}}`, '{{endpoint}}']]),
      timeseries('Where the time goes', 's', [[`avg by (phase) (probe_http_duration_seconds{${ENDPOINT}})`, '{{phase}}']], {
        stack: true,
        description: 'Name, connection, TLS, waiting for the answer, reading it; the average of the addresses.',
      }),
      timeseries('Finding the name', 's', [[`probe_dns_lookup_time_seconds{${ENDPOINT}}`, '{{endpoint}}']]),
      timeseries('Status of the answer', 'none', [[`probe_http_status_code{${ENDPOINT}}`, '{{endpoint}}']], {
        width: 'half',
        steps: true,
        description: '0: there was no answer.',
      }),
      timeseries(
        'Certificate, days left',
        'd',
        [[`(probe_ssl_earliest_cert_expiry{${ENDPOINT}} - time()) / 86400`, '{{endpoint}}']],
        {
          width: 'half',
        },
      ),
    ],
  ],
});
