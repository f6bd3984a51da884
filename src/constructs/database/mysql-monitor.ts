import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { POD_MONITOR } from '../../imports/crds/monitoring.coreos.com/pod-monitor';
import { CustomResource } from '../kubernetes/custom-resource';
import { MYSQL_CLUSTER } from './mysql-endpoint';
import { MYSQL_METRICS } from './mysql-metrics';
import { type MySqlComponent, mysqlPods } from './mysql-pods';

/**
 * Lets Prometheus read the exporters beside the nodes, the proxies, and the upload of binary logs when there is one;
 * without them the thesis' alerts could never fire.
 */
export class MySqlMonitor extends Construct {
  constructor(scope: Construct, id: string, { binaryLogs }: { readonly binaryLogs: boolean }) {
    super(scope, id);

    this.monitor(MYSQL_CLUSTER, 'pxc');
    this.monitor(`${MYSQL_CLUSTER}-haproxy`, 'haproxy');
    if (binaryLogs) this.monitor(`${MYSQL_CLUSTER}-binlogs`, 'pitr');
  }

  private monitor(name: string, component: MySqlComponent) {
    const { container, port } = MYSQL_METRICS[component];
    new CustomResource(this, component, POD_MONITOR, {
      metadata: { name, namespace: NAMESPACES.database },
      spec: {
        selector: { matchLabels: { ...mysqlPods(component) } },
        podMetricsEndpoints: [
          {
            path: '/metrics',
            interval: '30s',
            // By container and address: which ports the operator's containers declare differs between its versions.
            relabelings: [
              { sourceLabels: ['__meta_kubernetes_pod_container_name'], regex: container, action: 'keep' },
              {
                sourceLabels: ['__meta_kubernetes_pod_ip'],
                targetLabel: '__address__',
                replacement: `$1:${port}`,
              },
            ],
          },
        ],
      },
    });
  }
}
