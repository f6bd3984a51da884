import { Construct } from 'constructs';
import type { BackupTarget } from '../../base/backup-target-spec';
import { imageName } from '../../catalog/image-name';
import { IMAGES } from '../../catalog/images';
import { MYSQL } from '../../catalog/mysql';
import { NAMESPACES } from '../../catalog/namespaces';
import { STORAGE_CLASSES } from '../../catalog/storage-classes';
import {
  type PerconaXtraDBClusterHaproxy as HaProxy,
  PERCONA_XTRA_DB_CLUSTER,
  type PerconaXtraDBClusterPxc as Pxc,
} from '../../imports/crds/pxc.percona.com/percona-xtra-db-cluster';
import { completeResources } from '../kubernetes/complete-resources';
import { CustomResource } from '../kubernetes/custom-resource';
import type { DatabaseSettings } from './database-spec';
import { MYSQL_ACCOUNTS } from './mysql-accounts';
import { mysqlBackup } from './mysql-backup';
import { mysqlConfiguration } from './mysql-configuration';
import { MYSQL_CLUSTER } from './mysql-endpoint';
import { mysqlExporter } from './mysql-exporter';
import { MYSQL_CREDENTIALS, MYSQL_INTERNAL_USERS, MYSQL_SYSTEM_USERS } from './mysql-secrets';

export interface MySqlClusterProps extends DatabaseSettings {
  /** Where backups go; without it there are none. */
  readonly backupTarget?: BackupTarget & { readonly prefix: string };
  /** Whether Prometheus watches the cluster. */
  readonly monitoring: boolean;
}

const NODES = 3;
const ONE_PER_HOST = {
  affinity: { antiAffinityTopologyKey: 'kubernetes.io/hostname' },
  podDisruptionBudget: { maxUnavailable: 1 },
} as const;

/**
 * Fits beside everything else on 16 GB agents. The buffer pool, which follows the limit, and what a node needs besides are
 * reserved: under pressure a server first evicts pods that use more than they asked for.
 */
const RESOURCES = { requests: { cpu: '500m', memory: '3Gi' }, limits: { memory: '4Gi' } };

/** The operator's default is `Always`. Tags are pinned, and a node must be able to start again while the registry is away. */
const PULL = { imagePullPolicy: 'IfNotPresent' } as const;

/**
 * The operator's own 90 days restart all nodes every 60, at any hour: cert-manager renews after two thirds. A change has no
 * effect on certificates that exist, which the operator never makes again.
 */
const TLS = { enabled: true, certValidityDuration: '8760h', caValidityDuration: '87600h' } as const;

/** Each proxy checks every node with a MySQL client of its own, which needs more memory than the proxy. */
const PROXY_RESOURCES = { requests: { cpu: '100m', memory: '192Mi' }, limits: { memory: '512Mi' } };

/**
 * MySQL: three Galera nodes behind HAProxy (thesis 4.2.2 and listing 21; `pxc.percona.com/v1` PerconaXtraDBCluster).
 *
 * Flux never prunes it, and of the operator's finalizers it carries only the harmless one: removing the object must not
 * remove the volumes.
 */
export class MySqlCluster extends Construct {
  constructor(scope: Construct, id: string, props: MySqlClusterProps) {
    super(scope, id);

    new CustomResource(this, 'Resource', PERCONA_XTRA_DB_CLUSTER, {
      metadata: {
        name: MYSQL_CLUSTER,
        namespace: NAMESPACES.database,
        annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
        finalizers: ['percona.com/delete-pxc-pods-in-order'],
      },
      spec: {
        crVersion: MYSQL.crVersion,
        secretsName: MYSQL_SYSTEM_USERS,
        updateStrategy: 'SmartUpdate',
        // Versions come from the catalog, never from the operator's version service.
        upgradeOptions: { apply: 'disabled' },
        // Without it a larger volume in the specification is put back.
        storageScaling: { enableVolumeScaling: true },
        tls: TLS,
        users: this.users(),
        pxc: this.nodes(props),
        haproxy: this.proxy(),
        proxysql: { enabled: false },
        logcollector: { enabled: false },
        ...(props.backupTarget && { backup: mysqlBackup(props.backupTarget, props.backup.schedule) }),
      },
    });
  }

  private users() {
    return Object.values(MYSQL_ACCOUNTS).map(({ name, databases }) => ({
      name,
      dbs: databases,
      hosts: ['%'],
      grants: ['ALL'],
      withGrantOption: false,
      passwordSecretRef: { name: MYSQL_CREDENTIALS, key: name },
    }));
  }

  private nodes({ mysql, monitoring }: MySqlClusterProps): Pxc {
    const resources = completeResources(mysql.resources, RESOURCES);
    return {
      size: NODES,
      image: imageName(IMAGES.perconaXtradbCluster),
      ...PULL,
      autoRecovery: true,
      configuration: mysqlConfiguration(resources),
      resources,
      ...ONE_PER_HOST,
      // Time to write the buffer pool back; a node that is killed needs a full state transfer.
      gracePeriod: 600,
      volumeSpec: {
        persistentVolumeClaim: {
          storageClassName: STORAGE_CLASSES.block,
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: `${mysql.storageSizeGB}Gi` } },
        },
      },
      ...(monitoring && { sidecars: [mysqlExporter(MYSQL_INTERNAL_USERS)] }),
    };
  }

  private proxy(): HaProxy {
    return {
      enabled: true,
      size: NODES,
      image: imageName(IMAGES.perconaHaproxy),
      ...PULL,
      resources: PROXY_RESOURCES,
      ...ONE_PER_HOST,
    };
  }
}
