import { NAMESPACES } from '../../catalog/namespaces';
import type { ClusterSecret } from '../secret/cluster-secret';
import type { Alerting } from './alertmanager/alerting';
import { alertmanagerSecret } from './alertmanager/alertmanager-secret';
import { CLIENT_SECRET_FILE } from './grafana/client-secret-file';
import { GRAFANA_ADMIN } from './grafana/grafana-admin';
import type { GrafanaLogin } from './grafana/grafana-login';

export interface MonitoringSecretsProps {
  readonly alerting: Alerting;
  /** Login of Grafana, with the generated credential that is its client secret. */
  readonly login?: Pick<GrafanaLogin, 'secret'> & { readonly credential: string };
}

/** The Secrets of the monitoring namespace. */
export function monitoringSecrets({ alerting, login }: MonitoringSecretsProps): ClusterSecret[] {
  const notifications = alertmanagerSecret(alerting);
  return [
    grafanaAdmin(),
    ...(login
      ? [
          {
            name: login.secret,
            namespace: NAMESPACES.monitoring,
            data: { [CLIENT_SECRET_FILE.key]: { generated: login.credential } },
          },
        ]
      : []),
    ...(notifications ? [notifications] : []),
  ];
}

function grafanaAdmin(): ClusterSecret {
  const { secret, userKey, passwordKey, user } = GRAFANA_ADMIN;
  return {
    name: secret,
    namespace: NAMESPACES.monitoring,
    data: { [userKey]: { literal: user }, [passwordKey]: { generated: 'grafana-admin' } },
  };
}
