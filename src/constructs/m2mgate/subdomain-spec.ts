import * as z from 'zod';
import { checkDnsLabel } from '../../base/host';
import { withRule } from '../../base/with-rule';

/** A single label in front of the base domain, or the empty text for the base domain itself. */
export const subdomainSpec = withRule(z.string(), (text) => (text === '' ? undefined : checkDnsLabel(text))).meta({
  pattern: '^([a-z0-9]([a-z0-9-]*[a-z0-9])?)?$',
  maxLength: 63,
});
