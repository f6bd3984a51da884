import type { Finding } from './finding';
import { checkHost } from './host';

/** Says what is wrong with a mail address. Only the shape is checked: something, `@`, a DNS name. */
export function checkMail(text: string): Finding | undefined {
  const match = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([A-Za-z0-9.-]+)$/.exec(text);
  if (match?.[1] && !checkHost(match[1].toLowerCase())) return undefined;
  return { rule: 'mail/format', message: 'is not a mail address', expected: "an address such as 'ops@example.com'" };
}
