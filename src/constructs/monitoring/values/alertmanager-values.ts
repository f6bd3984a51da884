import type { Alerting } from '../alertmanager/alerting';
import { alertmanagerConfig } from '../alertmanager/alertmanager-config';
import { alertmanagerSecret } from '../alertmanager/alertmanager-secret';
import type { GrafanaAccess } from '../grafana/grafana-access';

/** Address in Grafana of the dashboard with everything that is wrong (see own-dashboard.ts). */
const OVERVIEW = '/d/blue-environment';

/**
 * Values for Alertmanager in kube-prometheus-stack.
 *
 * Two replicas on two nodes and no volume: they tell each other which alerts are silenced and what has been sent, so a
 * node that reboots takes nothing along.
 *
 * @param grafana Whether people can reach Grafana, and so where the links in their messages lead. Nobody can reach
 * Alertmanager itself.
 */
export function alertmanagerValues(alerting: Alerting, grafana: GrafanaAccess | undefined) {
  const secret = alertmanagerSecret(alerting);
  return {
    config: alertmanagerConfig(alerting),
    alertmanagerSpec: {
      replicas: 2,
      podAntiAffinity: 'hard',
      // A project that adds an AlertmanagerConfig means all alerts, not those of the namespace it is in.
      alertmanagerConfigMatcherStrategy: { type: 'None' },
      ...(secret && { secrets: [secret.name] }),
      // It still listens at `/`, whatever the path of the address.
      ...(grafana && { externalUrl: `https://${grafana.host}${OVERVIEW}`, routePrefix: '/' }),
      enableServiceLinks: false,
      resources: { requests: { cpu: '10m', memory: '48Mi' }, limits: { memory: '128Mi' } },
    },
    podDisruptionBudget: { enabled: true },
  };
}
