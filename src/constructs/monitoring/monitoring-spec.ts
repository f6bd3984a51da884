import * as z from 'zod';
import { mailListSpec } from '../../base/mail-list-spec';
import { VOLUME_SIZE_GB } from '../../catalog/volume-size';

const grafana = z
  .strictObject({
    exposeDashboard: z
      .boolean()
      .default(false)
      .meta({ description: 'Makes Grafana reachable from the Internet, behind single sign-on.' }),
  })
  .meta({ id: 'GrafanaProps', description: 'Grafana.' });

const alertManager = z
  .strictObject({
    alertsMailList: mailListSpec.default([]).meta({
      description: 'Who gets alerts by mail: a list of addresses, or one text with commas between them. Needs `smtp`.',
    }),
    enableMSTeamsAlerts: z.boolean().default(false).meta({ description: 'Sends alerts to Microsoft Teams.' }),
  })
  .meta({ id: 'AlertManagerProps', description: 'Alertmanager.' });

const loki = z
  .strictObject({
    storageSizeGB: z
      .int()
      .min(VOLUME_SIZE_GB.min)
      .max(VOLUME_SIZE_GB.max)
      .default(10)
      .meta({ description: 'Size of the volume for logs, in GiB. It can grow but never shrink.' }),
  })
  .meta({ id: 'LokiProps', description: 'Loki, which keeps the logs.' });

/** What a project says about monitoring (thesis table B.5). */
export const monitoringSpec = z
  .strictObject({
    enabled: z.boolean().default(true).meta({ description: 'Deploys the monitoring stack.' }),
    grafana: grafana.prefault({}),
    alertManager: alertManager.prefault({}),
    loki: loki.prefault({}),
  })
  .meta({ id: 'MonitoringProps', description: 'The monitoring stack.' });

/** Monitoring after resolving. */
export type MonitoringSettings = z.output<typeof monitoringSpec>;
