import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** Mails leave through the mail server that the project names; there is no other. */
export function mailServer({ settings }: Resolved): Issue[] {
  if (settings.smtp) return [];
  const { monitoring, m2mgate } = settings;
  const wanted = [
    {
      on: monitoring.enabled,
      addresses: monitoring.alertManager.alertsMailList,
      field: 'monitoring.alertManager.alertsMailList',
    },
    {
      on: m2mgate.licenseStatusService.enabled,
      addresses: m2mgate.licenseStatusService.mailRecipients,
      field: 'm2mgate.licenseStatusService.mailRecipients',
    },
  ];
  return wanted
    .filter(({ on, addresses }) => on && addresses.length > 0)
    .map(({ field }) =>
      problem('mail/no-smtp', field, {
        message: 'will get no mail, because no mail server is named',
        hint: 'set smtp (host, from, username, password)',
      }),
    );
}
