import { Construct } from 'constructs';
import { NAMESPACES } from '../../../catalog/namespaces';
import { type ConstantManifest, ConstantObject } from '../../kubernetes/constant-object';
import type { MonitoringFlags } from '../rules/monitoring-flags';
import { DASHBOARD_MARKS } from './dashboard-marks';
import { dashboardText } from './dashboard-text';
import type { OwnDashboard } from './own-dashboard';
import { OWN_DASHBOARDS } from './own-dashboards';

/** Our own dashboards: a ConfigMap for each one whose subject runs in the environment. */
export class Dashboards extends Construct {
  constructor(scope: Construct, id: string, flags: MonitoringFlags) {
    super(scope, id);

    for (const dashboard of OWN_DASHBOARDS) {
      if (dashboard.when && !dashboard.when(flags)) continue;
      new ConstantObject(this, dashboard.name, dashboard, () => configMap(dashboard));
    }
  }
}

function configMap({ name, folder }: OwnDashboard): ConstantManifest & { readonly data: Readonly<Record<string, string>> } {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: `blue-dashboard-${name}`,
      namespace: NAMESPACES.monitoring,
      labels: DASHBOARD_MARKS.label,
      annotations: { [DASHBOARD_MARKS.folderAnnotation]: folder },
    },
    data: { [`${name}.json`]: dashboardText(name) },
  };
}
