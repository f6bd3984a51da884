import type { SmtpSettings } from '../../base/smtp-spec';
import { SERVICE_CONTAINER } from '../../catalog/service-container';
import type { ServiceNeeds } from '../../catalog/service-definition';
import { SERVICE_PORTS } from '../../catalog/service-ports';
import { SERVICE_VARIABLES as NAMES } from '../../catalog/service-variables';
import { SERVICES } from '../../catalog/services';
import type { ServiceConnections } from './service-connections';
import { serviceHost } from './service-host';
import type { Variables } from './variable';

/**
 * The environment variables with which a service finds what it needs; external APIs are not among them.
 *
 * @throws Error when a service needs the broker and there is none, which a check of the project excludes.
 */
export function needVariables(needs: ServiceNeeds, { database, auth, mail, ...to }: ServiceConnections): Variables {
  const broker = () => {
    if (!to.broker) throw new Error('a service needs the message broker, and there is none');
    return to.broker;
  };
  return {
    ...(needs.cascade && cascadeVariables()),
    ...(needs.core && { [NAMES.core.url]: `http://${serviceHost(SERVICES.coreService.name)}:${SERVICE_CONTAINER.ports.http}` }),
    ...(needs.database && databaseVariables(needs.database, database)),
    ...(needs.broker && { [NAMES.broker.bootstrapServers]: broker().bootstrapServers }),
    ...(needs.schemaRegistry && { [NAMES.schemaRegistry.url]: broker().schemaRegistryUrl }),
    ...(needs.auth && authVariables(needs.auth, auth)),
    ...(needs.mail && mail && mailVariables(mail)),
  };
}

function cascadeVariables(): Variables {
  return {
    [NAMES.cascade.host]: serviceHost(SERVICES.cascade.name),
    [NAMES.cascade.port]: String(SERVICE_PORTS.services),
  };
}

function databaseVariables(schema: string, { host, port, username, password }: ServiceConnections['database']): Variables {
  return {
    // Without the option the driver falls back to an unencrypted connection without a word.
    [NAMES.database.url]: `jdbc:mysql://${host}:${port}/${schema}?sslMode=REQUIRED`,
    [NAMES.database.username]: username,
    [NAMES.database.password]: password,
  };
}

function authVariables(
  use: NonNullable<ServiceNeeds['auth']>,
  { issuer, keys, url, realm, portalClientId, tenantClient }: ServiceConnections['auth'],
): Variables {
  // Without an address of its own for the keys, a service would look them up under the public name.
  const tokens = { [NAMES.auth.issuer]: issuer, [NAMES.auth.keys]: keys };
  switch (use) {
    case 'tokens':
      return tokens;
    case 'login':
      return { ...tokens, [NAMES.auth.clientId]: portalClientId };
    case 'administration':
      return {
        [NAMES.auth.url]: url,
        [NAMES.auth.realm]: realm,
        [NAMES.auth.clientId]: tenantClient.id,
        [NAMES.auth.clientSecret]: tenantClient.secret,
      };
  }
}

function mailVariables({ host, port, from, username, password }: SmtpSettings): Variables {
  // Port 465 speaks TLS from the first byte, every other port begins in the clear.
  const implicit = port === 465;
  return {
    [NAMES.mail.host]: host,
    [NAMES.mail.port]: String(port),
    [NAMES.mail.from]: from,
    [NAMES.mail.tls]: String(implicit),
    [NAMES.mail.startTls]: String(!implicit),
    [NAMES.mail.authenticate]: String(username !== undefined),
    ...(username !== undefined && password && { [NAMES.mail.username]: username, [NAMES.mail.password]: password }),
  };
}
