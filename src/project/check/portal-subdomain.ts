import type { Issue } from '../../base/issue';
import { SUBDOMAINS } from '../../catalog/hosts';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** Two routes for one host would answer by turns. */
export function portalSubdomain({ settings }: Resolved): Issue[] {
  const { urlSubdomain } = settings.m2mgate.portal;
  const taken: readonly string[] = Object.values(SUBDOMAINS);
  if (!taken.includes(urlSubdomain)) return [];
  return [
    problem('subdomain/taken', 'm2mgate.portal.urlSubdomain', {
      message: 'is a name that the platform uses itself',
      got: urlSubdomain,
      expected: `anything but ${taken.join(', ')}`,
    }),
  ];
}
