import type * as z from 'zod';
import type { Finding } from './finding';

/**
 * Adds a check of ours to a piece of the specification.
 *
 * zod only carries the finding to `resolve`, which turns it into an issue; the text a user reads comes from the check.
 */
export function withRule<S extends z.ZodType>(schema: S, find: (value: z.output<S>) => Finding | undefined): S {
  return schema.superRefine((value, context) => {
    const finding = find(value);
    if (finding) context.addIssue({ code: 'custom', message: finding.message, params: { ...finding } });
  });
}
