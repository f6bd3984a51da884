import { NAMESPACES } from '../../../catalog/namespaces';
import type { ClusterSecret, SecretValue } from '../../secret/cluster-secret';
import type { Alerting } from './alerting';

const NAME = 'alertmanager-notifications';
/** GitLab CI variable with the address of the Teams workflow; the thesis gives the switch a field, but not the address. */
const TEAMS_VARIABLE = 'TEAMS_WEBHOOK_URL';

/** Keys of the Secret, which are names of files in Alertmanager. */
export type NotificationKey = 'smtp-password' | 'teams-url' | 'dead-mans-switch-url';

/** File in which Alertmanager finds a value (`alertmanagerSpec.secrets`). */
export function notificationFile(key: NotificationKey): string {
  return `/etc/alertmanager/secrets/${NAME}/${key}`;
}

/** The Secret with everything Alertmanager needs to tell people; none when it needs nothing secret. */
export function alertmanagerSecret({ mail, teams, deadMansSwitch }: Alerting): ClusterSecret | undefined {
  const data: Partial<Record<NotificationKey, SecretValue>> = {
    ...(mail?.server.password && { 'smtp-password': mail.server.password }),
    ...(teams && { 'teams-url': { gitlabVariable: TEAMS_VARIABLE } }),
    ...(deadMansSwitch && { 'dead-mans-switch-url': { gitlabVariable: deadMansSwitch } }),
  };
  return Object.keys(data).length > 0 ? { name: NAME, namespace: NAMESPACES.monitoring, data } : undefined;
}
