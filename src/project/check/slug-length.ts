import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** Longest slug; the specification has the same limit for a slug that the project writes itself. */
const MAX_SLUG = 40;

/** Server names and namespaces are made from the slug. */
export function slugLength({ settings }: Resolved): Issue[] {
  if (settings.slug.length <= MAX_SLUG) return [];
  return [
    problem('slug/too-long', 'slug', {
      message: `is ${settings.slug.length} characters long when it follows from baseDomain`,
      got: settings.slug,
      expected: `${MAX_SLUG} characters at most`,
      hint: 'set a shorter slug',
    }),
  ];
}
