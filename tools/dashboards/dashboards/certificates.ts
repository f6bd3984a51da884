import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';
/** Without certificates that were never issued: cert-manager says 0 for a time it does not know. */
const RENEWAL = `certmanager_certificate_renewal_timestamp_seconds{${NS}} > 0`;

export const CERTIFICATES = dashboard('certificates', {
  title: 'Certificates',
  description: 'When certificates end and whether they are renewed.',
  subjects: ['cert-manager'],
  from: '7d',
  variables: [namespace('certmanager_certificate_ready_status', NAMESPACES.certManager)],
  rows: [
    [
      'Now',
      stat('Certificates', 'none', `count(certmanager_certificate_ready_status{${NS},condition="True"})`),
      stat('Not ready', 'none', `sum(certmanager_certificate_ready_status{${NS},condition!="True"})`, { limits: NONE_EXPECTED }),
      stat('Next to end', 's', 'min(certificate:certmanager_expiration:seconds)', {
        limits: limits('red', [7 * 86400, 'orange'], [21 * 86400, 'green']),
      }),
      stat('Renewals overdue', 'none', `count((${RENEWAL}) < time()) or vector(0)`, {
        limits: limits('green', [1, 'orange']),
      }),
      stat('Issuers not ready', 'none', `sum(certmanager_issuer_ready_status{${NS},condition!="True"})`, {
        limits: NONE_EXPECTED,
      }),
    ],
    [
      'Certificates',
      table(
        'All certificates',
        [
          'certificate:certmanager_expiration:seconds',
          `max by (exported_namespace, name, issuer_name) (${RENEWAL}) * 1000`,
          `max by (exported_namespace, name, issuer_name) (certmanager_certificate_ready_status{${NS},condition="True"})`,
        ],
        [
          { field: 'exported_namespace', title: 'Namespace' },
          { field: 'name', title: 'Certificate' },
          { field: 'issuer_name', title: 'Issuer' },
          { field: 'Value #A', title: 'Ends in', unit: 's' },
          { field: 'Value #B', title: 'Renewed from', unit: 'dateTimeAsIso' },
          { field: 'Value #C', title: 'Ready', unit: 'bool_yes_no' },
        ],
        { width: 'full', height: 'tall' },
      ),
    ],
    [
      'Authority',
      timeseries("Requests to Let's Encrypt", 'cpm', [
        [`60 * sum by (status) (rate(certmanager_http_acme_client_request_count{${NS}}[$__rate_interval]))`, '{{status}}'],
      ]),
      timeseries('Open challenges', 'none', [
        [
          `sum by (domain) (certmanager_certificate_challenge_status{${NS},processing="true",status!~"valid|expired"})`,
          '{{domain}}',
        ],
      ]),
      timeseries('Errors of the controllers', 'ops', [
        [`sum by (controller) (rate(certmanager_controller_sync_error_count{${NS}}[$__rate_interval])) > 0`, '{{controller}}'],
      ]),
      timeseries(
        'Served by Traefik, days left',
        'd',
        [['(max by (cn) (traefik_tls_certs_not_after) - time()) / 86400', '{{cn}}']],
        {
          width: 'full',
          description: 'What clients really see; it must jump up with each renewal.',
        },
      ),
    ],
  ],
});
