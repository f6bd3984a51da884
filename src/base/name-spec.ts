import * as z from 'zod';
import { checkDnsLabel } from './host';
import { withRule } from './with-rule';

/** A name that becomes one label of a DNS name or a Kubernetes object name. */
export function nameSpec(maxLength = 63): z.ZodString {
  return withRule(z.string(), (text) => checkDnsLabel(text, maxLength)).meta({
    pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$',
    maxLength,
  });
}
