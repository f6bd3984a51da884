import { MONITORING_SERVICES } from '../../../catalog/monitoring-services';
import { NAMESPACES } from '../../../catalog/namespaces';
import { STORAGE_CLASSES } from '../../../catalog/storage-classes';
import { VOLUME_SIZE_GB } from '../../../catalog/volume-size';
import { DASHBOARD_MARKS } from '../dashboards/dashboard-marks';
import { CLIENT_SECRET_FILE } from '../grafana/client-secret-file';
import type { GrafanaAccess } from '../grafana/grafana-access';
import { GRAFANA_ADMIN } from '../grafana/grafana-admin';
import { grafanaIni } from '../grafana/grafana-ini';

/** Values of the Grafana chart, a part of kube-prometheus-stack. */
export function grafanaValues(access: GrafanaAccess | undefined) {
  const { secret, userKey, passwordKey } = GRAFANA_ADMIN;
  return {
    admin: { existingSecret: secret, userKey, passwordKey },
    'grafana.ini': grafanaIni(access),
    ...(access && {
      extraSecretMounts: [
        { name: 'oauth', secretName: access.login.secret, mountPath: CLIENT_SECRET_FILE.folder, readOnly: true },
      ],
    }),
    ...storage(),
    ...dashboards(),
    ...rights(),
    additionalDataSources: [loki()],
    enableServiceLinks: false,
    // Large queries need several times what it needs at rest.
    resources: { requests: { cpu: '50m', memory: '192Mi' }, limits: { memory: '1Gi' } },
    testFramework: { enabled: false },
  };
}

/** What people save in Grafana is in a file on a volume, which takes one process at a time. */
function storage() {
  return {
    persistence: { enabled: true, size: `${VOLUME_SIZE_GB.min}Gi`, storageClassName: STORAGE_CLASSES.block },
    deploymentStrategy: { type: 'Recreate' },
    // fsGroup gives the volume to Grafana; the init container would do it once more, as root.
    initChownData: { enabled: false },
  };
}

/** Dashboards are ConfigMaps in any namespace, sorted into folders by an annotation. */
function dashboards() {
  const { label: labels, folderAnnotation } = DASHBOARD_MARKS;
  const [[label, labelValue] = []] = Object.entries(labels);
  const resources = { requests: { cpu: '10m', memory: '96Mi' }, limits: { memory: '192Mi' } };
  return {
    defaultDashboardsTimezone: 'browser',
    sidecar: {
      resources,
      dashboards: {
        label,
        labelValue,
        searchNamespace: 'ALL',
        resource: 'configmap',
        folderAnnotation,
        annotations: { [folderAnnotation]: 'Kubernetes' },
        provider: { foldersFromFilesStructure: true },
      },
      datasources: { resource: 'configmap' },
    },
  };
}

/**
 * Grafana reads ConfigMaps of all namespaces, for the dashboards in them, and nothing else.
 *
 * The role of the chart reads all Secrets as well: too much for something that may be open to the Internet.
 */
function rights() {
  const rbac = { group: 'rbac.authorization.k8s.io', name: 'grafana-dashboards' };
  const account = { kind: 'ServiceAccount', name: MONITORING_SERVICES.grafana.name, namespace: NAMESPACES.monitoring };
  const common = { apiVersion: `${rbac.group}/v1`, metadata: { name: rbac.name } };
  return {
    rbac: { create: false },
    extraObjects: [
      {
        ...common,
        kind: 'ClusterRole',
        rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] }],
      },
      {
        ...common,
        kind: 'ClusterRoleBinding',
        roleRef: { apiGroup: rbac.group, kind: 'ClusterRole', name: rbac.name },
        subjects: [account],
      },
    ],
  };
}

function loki() {
  const { name, port } = MONITORING_SERVICES.loki;
  const url = `http://${name}.${NAMESPACES.monitoring}.svc.cluster.local:${port}`;
  return { name: 'Loki', type: 'loki', uid: 'loki', access: 'proxy', url };
}
