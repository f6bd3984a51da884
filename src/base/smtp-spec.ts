import * as z from 'zod';
import type { Finding } from './finding';
import { hostSpec } from './host-spec';
import { mailSpec } from './mail-spec';
import { secretRefSpec } from './secret-ref-spec';
import { withRule } from './with-rule';

const fields = z.strictObject({
  host: hostSpec.meta({ description: 'DNS name of the mail server.' }),
  port: z
    .int()
    .min(1)
    .max(65_535)
    .default(587)
    .meta({ description: 'Port of the mail server; STARTTLS is used, and TLS from the start on port 465.' }),
  from: mailSpec.meta({ description: 'Address that mails are sent from.' }),
  username: z.string().min(1).optional().meta({ description: 'User name, when the server wants one.' }),
  password: secretRefSpec.optional().meta({ description: 'Password that belongs to the user name.' }),
});

/** The mail server for alerts and for what Keycloak and the services send. */
export const smtpSpec = withRule(fields, checkCredentials).meta({ id: 'SmtpProps', description: 'The mail server.' });

/** The mail server after resolving. */
export type SmtpSettings = z.output<typeof smtpSpec>;

function checkCredentials({ username, password }: z.output<typeof fields>): Finding | undefined {
  if ((username === undefined) === (password === undefined)) return undefined;
  return {
    rule: 'smtp/credentials',
    message: username === undefined ? 'has a password and no username' : 'has a username and no password',
    hint: 'write both username and password, or neither',
  };
}
