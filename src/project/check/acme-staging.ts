import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** Right for a first try, wrong for a customer. */
export function acmeStaging({ settings }: Resolved): Issue[] {
  if (!settings.acme.staging) return [];
  return [
    problem('acme/staging', 'acme.staging', {
      message: 'makes certificates that browsers and devices do not trust',
      got: true,
      hint: 'remove it before anybody depends on the environment',
    }),
  ];
}
