import { SERVICES, type ServiceKey } from '../../../src/catalog/services';
import type { MonitoringFlags } from '../../../src/constructs/monitoring/rules/monitoring-flags';

/** An environment in which everything runs. */
export const EVERYTHING: MonitoringFlags = {
  broker: true,
  backup: { longestGapHours: 24, pointInTimeRecovery: true },
  etcdBackup: true,
  autoscaler: true,
  controlPlanes: 3,
  services: Object.keys(SERVICES) as ServiceKey[],
};

/** What runs when a project says nothing but where backups go. */
export const DEFAULT: MonitoringFlags = {
  ...EVERYTHING,
  services: (Object.keys(SERVICES) as ServiceKey[]).filter((key) => SERVICES[key].enabled !== false),
};

/** The least that can run. */
export const NOTHING: MonitoringFlags = {
  broker: false,
  backup: false,
  etcdBackup: false,
  autoscaler: false,
  controlPlanes: 1,
  services: ['cascade', 'coreService'],
};
