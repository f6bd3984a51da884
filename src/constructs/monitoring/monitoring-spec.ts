import * as z from 'zod';
import { mailListSpec } from '../../base/mail-list-spec';
import { secretRefSpec } from '../../base/secret-ref-spec';
import { VOLUME_SIZE_GB } from '../../catalog/volume-size';
import { quietHoursSpec } from './quiet-hours-spec';

const volumeSize = z.int().min(VOLUME_SIZE_GB.min).max(VOLUME_SIZE_GB.max);
const days = z.int().min(1).max(366);

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
    enableMSTeamsAlerts: z.boolean().default(false).meta({
      description: 'Sends alerts to Microsoft Teams, by the workflow whose address is in the CI variable `TEAMS_WEBHOOK_URL`.',
    }),
    quietHours: quietHoursSpec.optional(),
    deadMansSwitch: secretRefSpec.optional().meta({
      description:
        'Address that is called every few minutes as long as alerts are delivered, for a service that tells you when the calls stop.',
    }),
  })
  .meta({ id: 'AlertManagerProps', description: 'Alertmanager.' });

const prometheus = z
  .strictObject({
    retentionDays: days.default(15).meta({ description: 'For how many days metrics are kept, as far as the volume allows.' }),
    storageSizeGB: volumeSize.default(30).meta({
      description: 'Size of the volume for metrics, in GiB. It can grow, when its claim is enlarged first, but never shrink.',
    }),
  })
  .meta({ id: 'PrometheusProps', description: 'Prometheus, which keeps the metrics.' });

const loki = z
  .strictObject({
    storageSizeGB: volumeSize
      .default(10)
      .meta({ description: 'Size of the volume for logs, in GiB. It can grow but never shrink.' }),
    retentionDays: days.default(14).meta({ description: 'For how many days logs are kept.' }),
  })
  .meta({ id: 'LokiProps', description: 'Loki, which keeps the logs.' });

/** What a project says about monitoring (thesis table B.5; retention, quiet hours and the dead man's switch are ours). */
export const monitoringSpec = z
  .strictObject({
    enabled: z.boolean().default(true).meta({ description: 'Deploys the monitoring stack.' }),
    grafana: grafana.prefault({}),
    alertManager: alertManager.prefault({}),
    prometheus: prometheus.prefault({}),
    loki: loki.prefault({}),
  })
  .meta({ id: 'MonitoringProps', description: 'The monitoring stack.' });

/** Monitoring after resolving. */
export type MonitoringSettings = z.output<typeof monitoringSpec>;
