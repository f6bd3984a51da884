import { dashboard } from '../dashboard';
import { bars } from '../panels/bars';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { states } from '../panels/states';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';

const KUBELET = 'job="kubelet",metrics_path="/metrics"';
const API = 'job="apiserver"';

export const K3S = dashboard('k3s', {
  title: 'K3s',
  description: 'Control planes, certificates of the cluster, and the way of the nodes to them.',
  subjects: ['k3s', 'maintenance'],
  rows: [
    [
      'Now',
      stat(
        'Control planes',
        'none',
        'count(kube_node_status_condition{condition="Ready",status="true"} == 1 and on (node) kube_node_role{role="control-plane"})',
        {
          limits: limits('red', [1, 'orange'], [3, 'green']),
        },
      ),
      stat('Nodes', 'none', 'sum(kube_node_status_condition{condition="Ready",status="true"})'),
      stat('Versions of K3s', 'none', 'count(count by (kubelet_version) (kube_node_info))', {
        limits: limits('green', [2, 'orange']),
        description: 'More than one only while an upgrade runs.',
      }),
      stat('Certificate ends in', 's', `min(k3s_certificate_expiration_seconds{${KUBELET}})`, {
        limits: limits('red', [7 * 86400, 'orange'], [60 * 86400, 'green']),
      }),
      stat('Requests to the API', 'reqps', `sum(rate(apiserver_request_total{${API}}[5m]))`, { decimals: 0 }),
    ],
    [
      'Nodes',
      table(
        'Nodes',
        ['kube_node_info', 'kube_node_created * 1000', 'kube_node_spec_unschedulable'],
        [
          { field: 'node', title: 'Node' },
          { field: 'kubelet_version', title: 'K3s' },
          { field: 'os_image', title: 'System' },
          { field: 'kernel_version', title: 'Kernel' },
          { field: 'Value #B', title: 'Made', unit: 'dateTimeAsIso' },
          { field: 'Value #C', title: 'Cordoned', unit: 'bool_yes_no' },
        ],
        { width: 'full' },
      ),
      states(
        'Way to the control planes',
        [`min by (node, server) (k3s_loadbalancer_server_health{${KUBELET}})`, '{{node}} to {{server}}'],
        {
          0: ['invalid', 'red'],
          1: ['failed', 'red'],
          2: ['standby', 'blue'],
          3: ['unchecked', 'yellow'],
          4: ['recovering', 'orange'],
          5: ['healthy', 'green'],
          6: ['preferred', 'green'],
          7: ['active', 'green'],
        },
      ),
      bars(
        'Certificates, days left',
        'd',
        [`min by (subject) (k3s_certificate_expiration_seconds{${KUBELET}}) / 86400`, '{{subject}}'],
        {
          width: 'half',
          max: 365,
          limits: limits('red', [7, 'orange'], [60, 'green']),
        },
      ),
    ],
    [
      'API server',
      timeseries(
        'Requests by verb',
        'reqps',
        [[`sum by (verb) (rate(apiserver_request_total{${API}}[$__rate_interval]))`, '{{verb}}']],
        { stack: true },
      ),
      timeseries('Errors', 'reqps', [
        [`sum by (code) (rate(apiserver_request_total{${API},code=~"5..|429"}[$__rate_interval]))`, '{{code}}'],
      ]),
      timeseries('Requests in progress', 'none', [
        [`sum by (request_kind) (apiserver_current_inflight_requests{${API}})`, '{{request_kind}}'],
      ]),
    ],
    [
      'Maintenance',
      timeseries('Nodes that need a reboot', 'none', [['sum(max by (node) (kured_reboot_required))', 'nodes']], {
        width: 'half',
        steps: true,
      }),
      timeseries('Cordoned nodes', 'none', [['sum(kube_node_spec_unschedulable)', 'nodes']], { width: 'half', steps: true }),
    ],
  ],
});
