import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { choices } from '../panels/variables';

const OPERATOR = 'namespace="external-secrets"';
const PROJECT = `${OPERATOR},exported_namespace=~"$project"`;
const FAILED = 'condition="Ready",status="False"';

export const HUB_SECRETS = dashboard('hub-secrets', {
  title: 'Secrets of projects',
  description: 'Whether secrets come in from GitLab and go out to the clusters.',
  subjects: ['external-secrets'],
  variables: [choices('project', 'exported_namespace', 'externalsecret_status_condition')],
  rows: [
    [
      'Now',
      stat('Not fetched', 'none', `sum(externalsecret_status_condition{${PROJECT},${FAILED}})`, { limits: NONE_EXPECTED }),
      stat('Not pushed', 'none', `sum(pushsecret_status_condition{${PROJECT},${FAILED}})`, { limits: NONE_EXPECTED }),
      stat('Stores refused', 'none', `sum(secretstore_status_condition{${PROJECT},${FAILED}})`, { limits: NONE_EXPECTED }),
      stat('Shared stores refused', 'none', `sum(clustersecretstore_status_condition{${OPERATOR},${FAILED}}) or vector(0)`, {
        limits: NONE_EXPECTED,
      }),
      stat('Waiting', 'none', `sum(workqueue_depth{${OPERATOR}})`, { limits: limits('green', [20, 'orange'], [50, 'red']) }),
    ],
    [
      'Secrets',
      table(
        'Not fetched',
        [`externalsecret_status_condition{${PROJECT},${FAILED}} == 1`],
        [
          { field: 'exported_namespace', title: 'Project' },
          { field: 'name', title: 'ExternalSecret' },
        ],
      ),
      table(
        'Not pushed',
        [`pushsecret_status_condition{${PROJECT},${FAILED}} == 1`],
        [
          { field: 'exported_namespace', title: 'Project' },
          { field: 'name', title: 'PushSecret' },
        ],
      ),
    ],
    [
      'Calls',
      timeseries('Calls to sources', 'cpm', [
        [
          `60 * sum by (provider, call, status) (rate(externalsecret_provider_api_calls_count{${OPERATOR}}[$__rate_interval]))`,
          '{{provider}} {{call}}, {{status}}',
        ],
      ]),
      timeseries('Reads', 'cpm', [
        [`60 * sum(rate(externalsecret_sync_calls_total{${PROJECT}}[$__rate_interval]))`, 'all'],
        [`60 * sum(rate(externalsecret_sync_calls_error{${PROJECT}}[$__rate_interval]))`, 'failed'],
      ]),
      timeseries('Time of a read', 's', [
        [
          `topk(10, max by (exported_namespace, name) (externalsecret_reconcile_duration{${PROJECT}}) / 1e9)`,
          '{{exported_namespace}} {{name}}',
        ],
      ]),
    ],
  ],
});
