import type { SmtpSettings } from '../../../base/smtp-spec';
import { alertReceivers } from './alert-receivers';
import { alertRoute } from './alert-route';
import type { Alerting } from './alerting';
import type { AlertmanagerConfiguration, AlertmanagerGlobals } from './alertmanager-configuration';
import { notificationFile } from './alertmanager-secret';
import { INHIBIT_RULES } from './inhibit-rules';
import { quietIntervals } from './quiet-intervals';

/** The whole configuration of Alertmanager; nothing is left to the defaults of the chart, which would be merged in. */
export function alertmanagerConfig(alerting: Alerting): AlertmanagerConfiguration {
  const { mail, quietHours, baseDomain } = alerting;
  return {
    global: { resolve_timeout: '5m', ...(mail && mailServer(mail.server, baseDomain)) },
    templates: [],
    route: alertRoute(alerting),
    receivers: alertReceivers(alerting),
    inhibit_rules: INHIBIT_RULES,
    ...(quietHours && { time_intervals: [quietIntervals(quietHours)] }),
  };
}

/** Always encrypted: from the first byte on port 465, after STARTTLS on any other, and never without. */
function mailServer({ host, port, from, username, password }: SmtpSettings, baseDomain: string): Partial<AlertmanagerGlobals> {
  return {
    smtp_smarthost: `${host}:${port}`,
    smtp_from: from,
    // It says `localhost` otherwise, which some servers refuse.
    smtp_hello: baseDomain,
    smtp_require_tls: true,
    ...(username && { smtp_auth_username: username }),
    ...(password && { smtp_auth_password_file: notificationFile('smtp-password') }),
  };
}
