import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** The license status service does nothing but write mails. */
export function licenseRecipients({ settings }: Resolved): Issue[] {
  const { enabled, mailRecipients } = settings.m2mgate.licenseStatusService;
  if (!enabled || mailRecipients.length > 0) return [];
  return [
    problem('license-status/no-recipients', 'm2mgate.licenseStatusService.mailRecipients', {
      message: 'names nobody',
      expected: 'at least one mail address',
    }),
  ];
}
