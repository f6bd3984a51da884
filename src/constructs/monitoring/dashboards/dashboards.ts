import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { NAMESPACES } from '../../../catalog/namespaces';
import type { MonitoringFlags } from '../rules/monitoring-flags';
import { DASHBOARD_MARKS } from './dashboard-marks';
import { dashboardText } from './dashboard-text';
import { OWN_DASHBOARDS } from './own-dashboards';

/** Our own dashboards: a ConfigMap for each one whose subject runs in the environment. */
export class Dashboards extends Construct {
  constructor(scope: Construct, id: string, flags: MonitoringFlags) {
    super(scope, id);

    for (const { name, folder, when } of OWN_DASHBOARDS) {
      if (when && !when(flags)) continue;
      new k8s.KubeConfigMap(this, name, {
        metadata: {
          name: `blue-dashboard-${name}`,
          namespace: NAMESPACES.monitoring,
          labels: DASHBOARD_MARKS.label,
          annotations: { [DASHBOARD_MARKS.folderAnnotation]: folder },
        },
        data: { [`${name}.json`]: dashboardText(name) },
      });
    }
  }
}
