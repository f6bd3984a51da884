import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { states } from '../panels/states';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { choices } from '../panels/variables';

const PROJECT = 'namespace=~"$project"';
const FLUX = 'namespace="flux-system"';

export const HUB_FLUX = dashboard('hub-flux', {
  title: 'Projects (Flux)',
  description: 'Which clusters the hub reaches, and what it cannot deliver.',
  subjects: ['flux'],
  variables: [choices('project', 'namespace', 'blue_resource_condition{customresource_kind="Kustomization"}')],
  rows: [
    [
      'Now',
      stat(
        'Projects',
        'none',
        `count(count by (namespace) (blue_resource_condition{${PROJECT},customresource_kind="Kustomization"}))`,
      ),
      stat('Clusters out of reach', 'none', `count(namespace:flux_ready:max{${PROJECT}} == 0) or vector(0)`, {
        limits: NONE_EXPECTED,
      }),
      stat('Not ready', 'none', `sum(namespace_kind:flux_not_ready:count{${PROJECT}}) or vector(0)`, {
        limits: limits('green', [1, 'orange'], [10, 'red']),
      }),
      stat('Suspended', 'none', `count(blue_flux_suspended{${PROJECT}} == 1) or vector(0)`),
      stat('Waiting', 'none', `sum(workqueue_depth{${FLUX}})`, { limits: limits('green', [20, 'orange'], [50, 'red']) }),
    ],
    [
      'Projects',
      states('Cluster reached', [`namespace:flux_ready:max{${PROJECT}}`, '{{namespace}}'], {
        0: ['out of reach', 'red'],
        1: ['reached', 'green'],
      }),
      table(
        'Not ready',
        [`blue_resource_condition{${PROJECT},type="Ready"} == 0`],
        [
          { field: 'namespace', title: 'Project' },
          { field: 'customresource_kind', title: 'Kind' },
          { field: 'name', title: 'Name' },
        ],
      ),
      timeseries(
        'Not ready',
        'none',
        [[`sum by (namespace) (namespace_kind:flux_not_ready:count{${PROJECT}})`, '{{namespace}}']],
        { width: 'full' },
      ),
    ],
    [
      'Controllers',
      timeseries('Rounds', 'ops', [
        [
          `sum by (controller, result) (rate(controller_runtime_reconcile_total{${FLUX}}[$__rate_interval]))`,
          '{{controller}}, {{result}}',
        ],
      ]),
      timeseries('95% faster than', 's', [
        [
          `histogram_quantile(0.95, sum by (kind, le) (rate(gotk_reconcile_duration_seconds_bucket{${FLUX}}[$__rate_interval])))`,
          '{{kind}}',
        ],
      ]),
      timeseries('Waiting', 'none', [[`sum by (name) (workqueue_depth{${FLUX}})`, '{{name}}']]),
      timeseries('Errors', 'ops', [
        [`sum by (controller) (rate(controller_runtime_reconcile_errors_total{${FLUX}}[$__rate_interval]))`, '{{controller}}'],
      ]),
      timeseries('Memory', 'bytes', [[`process_resident_memory_bytes{${FLUX}}`, '{{pod}}']]),
      timeseries('Processor', 'short', [[`rate(process_cpu_seconds_total{${FLUX}}[$__rate_interval])`, '{{pod}}']]),
    ],
  ],
});
