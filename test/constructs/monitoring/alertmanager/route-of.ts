import type { AlertmanagerConfiguration } from '../../../../src/constructs/monitoring/alertmanager/alertmanager-configuration';
import { amtool } from './amtool';

/** Asks amtool which receivers an alert goes to. */
export function routeOf(config: AlertmanagerConfiguration, labels: Readonly<Record<string, string>>, program?: string): string[] {
  const alert = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
  const { output } = amtool(config, ['config', 'routes', 'test', '--config.file=FILE', ...alert], program);
  return output.trim().split(',');
}
