import type { AlertmanagerConfiguration } from '../../../../src/constructs/monitoring/alertmanager/alertmanager-configuration';

/** A configuration whose receivers are nothing but names: all that routes need, and what an old amtool understands. */
export function withoutIntegrations(config: AlertmanagerConfiguration): AlertmanagerConfiguration {
  return { ...config, receivers: config.receivers.map(({ name }) => ({ name })) };
}
