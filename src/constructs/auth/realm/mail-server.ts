import type { SmtpSettings } from '../../../base/smtp-spec';
import type { RealmPart } from './realm-part';
import { vaultReference } from './vault-reference';

/** Key of the mail password in Keycloak's vault. */
const PASSWORD = 'smtp-password';

/**
 * The mail server of a realm (`smtpServer`, a map of texts).
 *
 * Without one the map is empty and not missing: what is missing in an update stays as it was.
 */
export function mailServer(smtp: SmtpSettings | undefined): RealmPart {
  if (!smtp) return { representation: { smtpServer: {} } };
  const { host, port, from, username, password } = smtp;
  const encryption = port === 465 ? { ssl: 'true', starttls: 'false' } : { ssl: 'false', starttls: 'true' };
  const server = { host, port: String(port), from, ...encryption };
  if (!username || !password) return { representation: { smtpServer: { ...server, auth: 'false' } } };
  return {
    representation: { smtpServer: { ...server, auth: 'true', user: username, password: vaultReference(PASSWORD) } },
    vault: { [PASSWORD]: password },
  };
}
