import { type Alerting, alerting } from '../../../../src/constructs/monitoring/alertmanager/alerting';
import { environment } from '../../../support/environment';

const SMTP = { host: 'smtp.example.org', from: 'blue@example.org' };
const LOGIN = { username: 'blue', password: { gitlabVariable: 'SMTP_PASSWORD' } };
const MAIL = { alertsMailList: 'ops@example.org, oncall@example.org' };
const TEAMS = { enableMSTeamsAlerts: true };
const SWITCH = { deadMansSwitch: { gitlabVariable: 'HEARTBEAT_URL' } };
const QUIET = { quietHours: { startTime: '22:00', endTime: '06:30', weekends: true, timeZone: 'Europe/Rome' } };

/** How a project says it. */
function project(alertManager: object, smtp?: object): Alerting {
  const settings = environment({ monitoring: { alertManager }, ...(smtp && { smtp }) });
  return alerting({
    baseDomain: settings.baseDomain,
    settings: settings.monitoring.alertManager,
    ...(settings.smtp && { smtp: settings.smtp }),
  });
}

/** Every kind of project, by what it has: with and without each way of telling people. */
export const VARIANTS = {
  nothing: project({}),
  'a mail server and no addresses': project({}, SMTP),
  'addresses and no mail server': project(MAIL),
  mail: project(MAIL, { ...SMTP, ...LOGIN }),
  'mail without login': project(MAIL, SMTP),
  'mail on port 465': project(MAIL, { ...SMTP, ...LOGIN, port: 465 }),
  teams: project(TEAMS),
  'teams and quiet hours': project({ ...TEAMS, ...QUIET }),
  'mail and teams': project({ ...MAIL, ...TEAMS }, { ...SMTP, ...LOGIN }),
  'a dead man’s switch alone': project(SWITCH),
  'quiet hours and nobody': project(QUIET),
  everything: project({ ...MAIL, ...TEAMS, ...SWITCH, ...QUIET }, { ...SMTP, ...LOGIN }),
} as const satisfies Record<string, Alerting>;
