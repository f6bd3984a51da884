import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** Alerts are on by default, and who gets them only the project can name. */
export function alertReceivers({ settings }: Resolved): Issue[] {
  const { enabled, alertManager } = settings.monitoring;
  if (!enabled || alertManager.alertsMailList.length > 0 || alertManager.enableMSTeamsAlerts) return [];
  return [
    problem('monitoring/no-receiver', 'monitoring.alertManager.alertsMailList', {
      message: 'is empty and nothing goes to Teams, so alerts reach nobody',
      hint: 'list addresses and set smtp, or set enableMSTeamsAlerts',
    }),
  ];
}
