import type { PodLabels } from '../kubernetes/network-policy';
import { MYSQL_CLUSTER } from './mysql-endpoint';

/** What the operator makes pods for: MySQL nodes, the proxies in front of them, and the upload of binary logs. */
export type MySqlComponent = 'pxc' | 'haproxy' | 'pitr';

/** Labels that the operator gives to the pods of a component. */
export function mysqlPods(component: MySqlComponent): PodLabels {
  return { 'app.kubernetes.io/instance': MYSQL_CLUSTER, 'app.kubernetes.io/component': component };
}
