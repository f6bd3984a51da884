import { NAMESPACES } from '../../catalog/namespaces';
import { MYSQL_ACCOUNTS } from '../../constructs/database/mysql-accounts';
import { MySqlCluster } from '../../constructs/database/mysql-cluster';
import { MySqlMonitor } from '../../constructs/database/mysql-monitor';
import { MySqlPolicies } from '../../constructs/database/mysql-policies';
import { mysqlClientSecret, mysqlSecrets } from '../../constructs/database/mysql-secrets';
import { clientsOf } from '../../constructs/kubernetes/clients-of';
import { PROMETHEUS_PODS } from '../../constructs/kubernetes/prometheus-pods';
import type { LayerDefinition } from '../layer-definition';

/** Secret in Keycloak's namespace with its user name and password. */
const KEYCLOAK_SECRET = 'keycloak-db';

/** MySQL (thesis: M2MGateClusterDatabase). */
export const databaseLayer: LayerDefinition = {
  name: 'database',
  after: ['bootstrap'],
  timeout: '20m',
  namespaces: () => [{ name: NAMESPACES.database, podSecurity: 'baseline' }],
  secrets: ({ backup }) => [
    ...mysqlSecrets(backup),
    mysqlClientSecret(MYSQL_ACCOUNTS.keycloak, NAMESPACES.auth, KEYCLOAK_SECRET),
  ],
  build: ({ cluster }, { database, backup, monitoring }) => {
    new MySqlCluster(cluster, 'MySql', { ...database, backupTarget: backup, monitoring: monitoring.enabled });
    new MySqlPolicies(cluster, 'MySqlPolicies', {
      // Keycloak and the Jobs that its operator starts.
      clients: [{ namespace: NAMESPACES.auth }, clientsOf('database')],
      monitors: monitoring.enabled ? [PROMETHEUS_PODS] : [],
    });
    if (monitoring.enabled)
      new MySqlMonitor(cluster, 'MySqlMonitor', { binaryLogs: backup !== undefined && database.backup.schedule.length > 0 });
  },
};
