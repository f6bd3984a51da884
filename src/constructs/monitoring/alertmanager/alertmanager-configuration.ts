/** A node of the routing tree (Alertmanager configuration, `<route>`). */
export interface AlertRoute {
  readonly receiver: string;
  /** Conditions on labels, all of which must hold. */
  readonly matchers?: readonly string[];
  /** Whether the routes after this one see the alert as well. */
  readonly continue?: boolean;
  readonly group_by?: readonly string[];
  readonly group_wait?: string;
  readonly group_interval?: string;
  readonly repeat_interval?: string;
  /** Names of time intervals in which nothing is sent. */
  readonly mute_time_intervals?: readonly string[];
  readonly routes?: readonly AlertRoute[];
}

/** Somebody who is told (`<receiver>`); one without integrations swallows what it gets. */
export interface AlertReceiver {
  readonly name: string;
  readonly email_configs?: readonly { readonly to: string; readonly send_resolved: boolean }[];
  /** Workflows of Microsoft Teams; the older `msteams_configs` post to connectors that Microsoft has retired. */
  readonly msteamsv2_configs?: readonly { readonly webhook_url_file: string; readonly send_resolved: boolean }[];
  readonly webhook_configs?: readonly { readonly url_file: string; readonly send_resolved: boolean }[];
}

/** Alerts that keep others silent (`<inhibit_rule>`). */
export interface InhibitRule {
  readonly source_matchers?: readonly string[];
  readonly target_matchers: readonly string[];
  /** Labels that must be the same on both; a label that both lack is the same. */
  readonly equal?: readonly string[];
}

/** A named set of times (`<time_interval>`). */
export interface TimeInterval {
  readonly name: string;
  readonly time_intervals: readonly {
    readonly times?: readonly { readonly start_time: string; readonly end_time: string }[];
    readonly weekdays?: readonly string[];
    readonly location: string;
  }[];
}

/** Settings that all receivers share (`global`). */
export interface AlertmanagerGlobals {
  readonly resolve_timeout: string;
  readonly smtp_smarthost?: string;
  readonly smtp_from?: string;
  readonly smtp_hello?: string;
  readonly smtp_auth_username?: string;
  readonly smtp_auth_password_file?: string;
  readonly smtp_require_tls?: boolean;
}

/** The configuration file of Alertmanager, as far as we write it; the names are those of the file. */
export interface AlertmanagerConfiguration {
  readonly global: AlertmanagerGlobals;
  readonly templates: readonly string[];
  readonly route: AlertRoute;
  readonly receivers: readonly AlertReceiver[];
  readonly inhibit_rules: readonly InhibitRule[];
  readonly time_intervals?: readonly TimeInterval[];
}
