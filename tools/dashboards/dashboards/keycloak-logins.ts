import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const REALM = 'namespace="$namespace",realm=~"$realm"';
const EVENTS = 'realm_event:keycloak_user_events:rate5m';

export const KEYCLOAK_LOGINS = dashboard('keycloak-logins', {
  title: 'Logins',
  description: 'Who gets in, who does not, and why.',
  subjects: ['keycloak'],
  from: '24h',
  variables: [
    namespace('keycloak_user_events_total', NAMESPACES.auth),
    choices('realm', 'realm', 'keycloak_user_events_total{namespace="$namespace"}'),
  ],
  rows: [
    [
      'Last day',
      stat('Logins', 'short', `sum(increase(keycloak_user_events_total{${REALM},event="login",error=""}[1d]))`, { decimals: 0 }),
      stat('Refused', 'short', `sum(increase(keycloak_user_events_total{${REALM},event="login",error!=""}[1d]))`, {
        decimals: 0,
      }),
      stat(
        'Refused',
        'percentunit',
        `sum(increase(keycloak_user_events_total{${REALM},event="login",error!=""}[1d])) / sum(increase(keycloak_user_events_total{${REALM},event="login"}[1d]))`,
        {
          limits: limits('green', [0.2, 'orange'], [0.5, 'red']),
        },
      ),
      stat(
        'Tokens of services',
        'short',
        `sum(increase(keycloak_user_events_total{${REALM},event="client_login",error=""}[1d]))`,
        { decimals: 0 },
      ),
      stat(
        'Wrong passwords',
        'short',
        'sum(increase(keycloak_credentials_password_hashing_validations_total{namespace="$namespace",realm=~"$realm",outcome="invalid"}[1d]))',
        { decimals: 0 },
      ),
    ],
    [
      'Logins',
      timeseries('Logins', 'cpm', [[`60 * sum by (realm) (${EVENTS}{${REALM},event="login",error=""})`, '{{realm}}']], {
        width: 'half',
      }),
      timeseries(
        'Refused logins',
        'cpm',
        [[`60 * sum by (realm, error) (${EVENTS}{${REALM},event="login",error!=""})`, '{{realm}}, {{error}}']],
        { width: 'half' },
      ),
      timeseries(
        'Through Entra ID',
        'cpm',
        [
          [`60 * sum by (event) (${EVENTS}{${REALM},event=~"identity_provider_.*",error=""})`, '{{event}}'],
          [`60 * sum by (event, error) (${EVENTS}{${REALM},event=~"identity_provider_.*",error!=""})`, '{{event}}, {{error}}'],
        ],
        { width: 'half' },
      ),
      timeseries('Logouts', 'cpm', [[`60 * sum by (realm) (${EVENTS}{${REALM},event="logout"})`, '{{realm}}']], {
        width: 'half',
      }),
    ],
    [
      'Tokens',
      timeseries(
        'Tokens handed out',
        'cpm',
        [
          [
            `60 * sum by (event) (${EVENTS}{${REALM},event=~"code_to_token|refresh_token|client_login|token_exchange",error=""})`,
            '{{event}}',
          ],
        ],
        {
          width: 'half',
          stack: true,
        },
      ),
      timeseries(
        'Tokens refused',
        'cpm',
        [
          [
            `60 * sum by (event, error) (${EVENTS}{${REALM},event=~"code_to_token|refresh_token|client_login|token_exchange",error!=""})`,
            '{{event}}, {{error}}',
          ],
        ],
        {
          width: 'half',
        },
      ),
      table(
        'Errors of the last day',
        [`topk(25, sum by (realm, event, error) (increase(keycloak_user_events_total{${REALM},error!=""}[1d])) > 0)`],
        [
          { field: 'realm', title: 'Realm' },
          { field: 'event', title: 'Event' },
          { field: 'error', title: 'Error' },
          { field: 'Value', title: 'Times', unit: 'short' },
        ],
        { width: 'full', sortBy: 'Times' },
      ),
    ],
  ],
});
