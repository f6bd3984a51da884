import type { Alerting } from '../alertmanager/alerting';
import { alertmanagerConfig } from '../alertmanager/alertmanager-config';
import { alertmanagerSecret } from '../alertmanager/alertmanager-secret';

/**
 * Values for Alertmanager in kube-prometheus-stack.
 *
 * Two replicas on two nodes and no volume: they tell each other which alerts are silenced and what has been sent, so a
 * node that reboots takes nothing along.
 */
export function alertmanagerValues(alerting: Alerting) {
  const secret = alertmanagerSecret(alerting);
  return {
    config: alertmanagerConfig(alerting),
    alertmanagerSpec: {
      replicas: 2,
      podAntiAffinity: 'hard',
      // A project that adds an AlertmanagerConfig means all alerts, not those of the namespace it is in.
      alertmanagerConfigMatcherStrategy: { type: 'None' },
      ...(secret && { secrets: [secret.name] }),
      enableServiceLinks: false,
      resources: { requests: { cpu: '10m', memory: '48Mi' }, limits: { memory: '128Mi' } },
    },
    podDisruptionBudget: { enabled: true },
  };
}
