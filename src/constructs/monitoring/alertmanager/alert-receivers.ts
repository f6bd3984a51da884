import type { Alerting } from './alerting';
import type { AlertReceiver } from './alertmanager-configuration';
import { notificationFile } from './alertmanager-secret';

/** Names of the receivers. `null` swallows what it gets. */
export const RECEIVERS = { nobody: 'null', mail: 'mail', teams: 'teams', deadMansSwitch: 'dead-mans-switch' } as const;

/** Everybody who is told. Addresses that are secrets are read from files at each notification. */
export function alertReceivers({ mail, teams, deadMansSwitch }: Alerting): AlertReceiver[] {
  return [
    { name: RECEIVERS.nobody },
    ...(mail ? [{ name: RECEIVERS.mail, email_configs: [{ to: mail.to.join(', '), send_resolved: true }] }] : []),
    ...(teams
      ? [
          {
            name: RECEIVERS.teams,
            msteamsv2_configs: [{ webhook_url_file: notificationFile('teams-url'), send_resolved: true }],
          },
        ]
      : []),
    ...(deadMansSwitch
      ? [
          {
            name: RECEIVERS.deadMansSwitch,
            // The alert behind it never resolves while things work.
            webhook_configs: [{ url_file: notificationFile('dead-mans-switch-url'), send_resolved: false }],
          },
        ]
      : []),
  ];
}
