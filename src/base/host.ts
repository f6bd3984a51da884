import type { Finding } from './finding';

/** One label of a DNS name: lower-case letters, digits and dashes, 63 characters at most. */
export const DNS_LABEL_PATTERN = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** A DNS name of at least two labels, without a final dot. */
export const HOST_PATTERN = `^(?:${DNS_LABEL_PATTERN}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`;

const LABEL = new RegExp(`^${DNS_LABEL_PATTERN}$`);
const HOST = new RegExp(HOST_PATTERN);

/** Whether a text is one label of a DNS name. */
export function isDnsLabel(text: string): boolean {
  return LABEL.test(text);
}

/** Says what is wrong with a DNS name such as `example.m2mgate.cloud`. */
export function checkHost(text: string): Finding | undefined {
  if (isHost(text)) return undefined;
  const guess = bareHost(text);
  return {
    rule: 'host/format',
    message: 'is not a DNS name',
    expected: "a lower-case DNS name without scheme, port and path, for example 'example.m2mgate.cloud'",
    ...(isHost(guess) && { hint: `did you mean '${guess}'?` }),
  };
}

/** Says what is wrong with a single label of a DNS name. */
export function checkDnsLabel(text: string, maxLength = 63): Finding | undefined {
  if (isDnsLabel(text) && text.length <= maxLength) return undefined;
  const guess = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '');
  return {
    rule: 'name/format',
    message: text.length > maxLength ? `is longer than ${maxLength} characters` : 'is not a DNS label',
    expected: `lower-case letters, digits and dashes, ${maxLength} characters at most`,
    ...(isDnsLabel(guess) && { hint: `did you mean '${guess}'?` }),
  };
}

function isHost(text: string): boolean {
  return text.length <= 253 && HOST.test(text);
}

function bareHost(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[:/].*$/, '')
    .replace(/^\*?\.|\.$/g, '');
}
