import type { SmtpSettings } from '../../../base/smtp-spec';
import type { MonitoringSettings } from '../monitoring-spec';
import type { QuietHours } from '../quiet-hours-spec';

/** Who is told about alerts, and how; whatever is absent is not used. */
export interface Alerting {
  /** Domain of the environment, by which Alertmanager introduces itself to the mail server. */
  readonly baseDomain: string;
  readonly mail?: { readonly to: readonly string[]; readonly server: SmtpSettings };
  readonly teams: boolean;
  /** GitLab CI variable with the address of the dead man's switch. */
  readonly deadMansSwitch?: string;
  readonly quietHours?: QuietHours;
}

export interface AlertingProps {
  readonly baseDomain: string;
  readonly settings: MonitoringSettings['alertManager'];
  /** The mail server of the environment; without it no mail is sent, whatever the settings say. */
  readonly smtp?: SmtpSettings;
}

/** The ways to tell people that a project asks for and that can work. */
export function alerting({ baseDomain, settings, smtp }: AlertingProps): Alerting {
  const { alertsMailList: to, enableMSTeamsAlerts: teams, deadMansSwitch, quietHours } = settings;
  return {
    baseDomain,
    teams,
    ...(smtp && to.length > 0 && { mail: { to, server: smtp } }),
    ...(deadMansSwitch && { deadMansSwitch: deadMansSwitch.gitlabVariable }),
    ...(quietHours && { quietHours }),
  };
}
