import { imageName } from '../../catalog/image-name';
import { IMAGES } from '../../catalog/images';
import type { PerconaXtraDBClusterPxc as Pxc } from '../../imports/crds/pxc.percona.com/percona-xtra-db-cluster';
import { MYSQL_METRICS } from './mysql-metrics';

/**
 * The container beside each MySQL node that answers Prometheus; the operator itself exports nothing.
 *
 * It signs in as the operator's own user `monitor` and reads the password only when it starts.
 *
 * @param secret Secret in which the operator keeps the passwords that MySQL knows. Not the one where a new password is
 *   asked for: a pod that starts between would get one that MySQL does not know yet, and the operator restarts the nodes
 *   after a change of `monitor` only when a sidecar refers to its own Secret.
 */
export function mysqlExporter(secret: string): NonNullable<Pxc['sidecars']>[number] {
  return {
    name: MYSQL_METRICS.pxc.container,
    image: imageName(IMAGES.mysqldExporter),
    args: ['--mysqld.address=127.0.0.1:3306', '--mysqld.username=monitor', '--collect.info_schema.processlist'],
    env: [{ name: 'MYSQLD_EXPORTER_PASSWORD', valueFrom: { secretKeyRef: { name: secret, key: 'monitor' } } }],
    ports: [{ name: 'mysqld-metrics', containerPort: MYSQL_METRICS.pxc.port }],
    resources: { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '128Mi' } },
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 65534,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
  };
}
