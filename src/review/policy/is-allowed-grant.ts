import { matchesPattern } from '../../base/matches-pattern';
import { ALLOWED_GRANTS } from './allowed-grants';
import type { Grant } from './grant';

/** Whether the platform cannot work without it. */
export function isAllowedGrant({ name, container, what }: Grant): boolean {
  return ALLOWED_GRANTS.some(
    (allowed) =>
      matchesPattern(name, allowed.object) &&
      (allowed.container === undefined || allowed.container === container) &&
      allowed.grants.includes(what),
  );
}
