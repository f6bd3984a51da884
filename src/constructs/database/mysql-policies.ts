import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { type NetworkFlow, type NetworkPeer, NetworkPolicy, type PodLabels } from '../kubernetes/network-policy';
import { MYSQL_CLUSTER, MYSQL_ENDPOINT } from './mysql-endpoint';
import { MYSQL_METRICS } from './mysql-metrics';
import { mysqlPods } from './mysql-pods';

export interface MySqlPoliciesProps {
  /** Who reads and writes, through HAProxy. */
  readonly clients: readonly NetworkPeer[];
  /** Who collects metrics. */
  readonly monitors: readonly NetworkPeer[];
}

/** Ports on which nodes copy data: whole or in part, and what is written meanwhile. A backup is a node for a while. */
const GALERA_PORTS = [4444, 4567, 4568];
/** Ports on which nodes take statements: SQL, the X protocol, administration. */
const SQL_PORTS = [3306, 33060, 33062];
/** Ports of HAProxy: the same, readers, and PROXY protocol. */
const PROXY_PORTS = [3306, 3307, 3309, 33060, 33062];

/**
 * Who may connect to MySQL: clients only through HAProxy, and the rest of the operator's namespace to what it needs.
 *
 * Inside the namespace nobody is told apart: the operator, its backups, restores and the upload of binary logs come and go
 * under labels of their own, and a policy that misses one is noticed in the night of a backup.
 */
export class MySqlPolicies extends Construct {
  constructor(scope: Construct, id: string, { clients, monitors }: MySqlPoliciesProps) {
    super(scope, id);
    const own: NetworkPeer[] = [{ namespace: NAMESPACES.database }];

    this.policy('nodes', mysqlPods('pxc'), [
      { from: own, ports: SQL_PORTS },
      { from: monitors, ports: [MYSQL_METRICS.pxc.port] },
    ]);
    this.policy('haproxy', mysqlPods('haproxy'), [
      { from: own, ports: PROXY_PORTS },
      { from: clients, ports: [MYSQL_ENDPOINT.port] },
      { from: monitors, ports: [MYSQL_METRICS.haproxy.port] },
    ]);
    this.policy('binlogs', mysqlPods('pitr'), [
      // A node that joins tells it to forget what its logs held: with the data it gets new ones.
      { from: own, ports: [MYSQL_METRICS.pitr.port] },
      { from: monitors, ports: [MYSQL_METRICS.pitr.port] },
    ]);
    this.policy('all', {}, [{ from: own, ports: GALERA_PORTS }]);
  }

  private policy(name: string, pods: PodLabels, ingress: readonly NetworkFlow[]) {
    new NetworkPolicy(this, name, { name: `${MYSQL_CLUSTER}-${name}`, namespace: NAMESPACES.database, pods, ingress });
  }
}
