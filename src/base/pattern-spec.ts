import * as z from 'zod';
import type { Finding } from './finding';
import { withRule } from './with-rule';

/** A text that must match a pattern, in the specification; a mismatch is told by the finding given. */
export function patternSpec(pattern: string, finding: Finding): z.ZodString {
  const expression = new RegExp(pattern);
  return withRule(z.string(), (text) => (expression.test(text) ? undefined : finding)).meta({ pattern });
}
