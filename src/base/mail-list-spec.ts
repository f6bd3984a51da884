import * as z from 'zod';
import type { Finding } from './finding';
import { checkMail } from './mail';
import { withRule } from './with-rule';

/** Mail addresses, written as a list or as one text with commas between them; always a list afterwards. */
export const mailListSpec = z.union([
  withRule(z.string(), checkMailList).transform(splitMailList),
  z.array(withRule(z.string(), checkMail)),
]);

function checkMailList(text: string): Finding | undefined {
  for (const address of splitMailList(text)) {
    const finding = checkMail(address);
    if (finding) return { ...finding, message: 'holds something that is not a mail address' };
  }
  return undefined;
}

function splitMailList(text: string): string[] {
  return text
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}
