import { describe, expect, it } from 'vitest';
import { type MySqlComponent, mysqlPods } from '../../../src/constructs/database/mysql-pods';
import { MySqlPolicies } from '../../../src/constructs/database/mysql-policies';
import { admits, type NetworkPod, WORLD } from '../../support/network-policies';
import { renderCluster } from '../../support/render-cluster';

const objects = renderCluster(
  (chart) =>
    new MySqlPolicies(chart, 'P', {
      clients: [{ namespace: 'keycloak' }, { namespace: 'm2mgate', pods: { needs: 'database' } }],
      monitors: [{ namespace: 'monitoring-system', pods: { app: 'prometheus' } }],
    }),
);

const PORTS = [3306, 3307, 3309, 4444, 4567, 4568, 8080, 8404, 9104, 33060, 33062];
const pod = (name: string, namespace: string, labels: Record<string, string> = {}): NetworkPod => ({
  name,
  namespace,
  labels,
  ports: PORTS.map((port) => ({ name: String(port), containerPort: port })),
});
const component = (name: MySqlComponent) => pod(name, 'mysql', mysqlPods(name));

const NODE = component('pxc');
const PROXY = component('haproxy');
const LOGS = component('pitr');
const OPERATOR = pod('operator', 'mysql', { 'app.kubernetes.io/name': 'pxc-operator' });
const BACKUP = pod('backup', 'mysql', { 'percona.com/backup-type': 'xtrabackup' });
const KEYCLOAK = pod('keycloak', 'keycloak');
const SERVICE = pod('core-service', 'm2mgate', { needs: 'database' });
const OTHER = pod('portal', 'm2mgate');
const PROMETHEUS = pod('prometheus', 'monitoring-system', { app: 'prometheus' });
const GRAFANA = pod('grafana', 'monitoring-system', { app: 'grafana' });

const GALERA = [4444, 4567, 4568];
const SQL = [3306, 33060, 33062];

const FLOWS: [from: NetworkPod, to: NetworkPod, ports: number[]][] = [
  [KEYCLOAK, PROXY, [3306]],
  [SERVICE, PROXY, [3306]],
  [OTHER, PROXY, []],
  [WORLD, PROXY, []],
  [KEYCLOAK, NODE, []],
  [SERVICE, NODE, []],
  [PROMETHEUS, NODE, [9104]],
  [PROMETHEUS, PROXY, [8404]],
  [PROMETHEUS, LOGS, [8080]],
  [PROMETHEUS, OPERATOR, []],
  [GRAFANA, NODE, []],
  [NODE, NODE, [...SQL, ...GALERA]],
  [NODE, LOGS, [8080, ...GALERA]],
  [PROXY, NODE, [...SQL, ...GALERA]],
  [OPERATOR, NODE, [...SQL, ...GALERA]],
  [OPERATOR, PROXY, [...SQL, 3307, 3309, ...GALERA]],
  [OPERATOR, LOGS, [8080, ...GALERA]],
  [LOGS, NODE, [...SQL, ...GALERA]],
  [BACKUP, NODE, [...SQL, ...GALERA]],
  [NODE, BACKUP, GALERA],
  [SERVICE, BACKUP, []],
  [SERVICE, OPERATOR, []],
];

describe('MySqlPolicies', () => {
  it.each(FLOWS.map(([from, to, ports]) => [from.name, to.name, ports, from, to] as const))(
    'let %s reach %s at %j',
    (_from, _to, ports, from, to) => {
      expect(PORTS.filter((port) => admits(objects, from, to, String(port)))).toEqual([...ports].sort((a, b) => a - b));
    },
  );
});
