import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const M2MGATE = `namespace="${NAMESPACES.m2mgate}"`;
const DEVICES = 'namespace_kind:cascade_connections:sum{kind="device"}';

/**
 * Devices and their deliveries, from cascade to the core service (thesis sections 5.2.2 and 5.2.4).
 *
 * The metrics are our assumption of what the services publish beside Micrometer's own; see the registry.
 */
export const CASCADE_RULES: RuleSubject = {
  name: 'cascade',
  title: 'Devices and cascade',
  records: [
    {
      record: 'namespace_kind:cascade_connections:sum',
      expr: `sum by (namespace, kind) (m2mgate_cascade_connections{${M2MGATE}})`,
    },
  ],
  alerts: [
    {
      alert: 'DevicesLost',
      severity: 'critical',
      expr: `${DEVICES} < 0.7 * ${DEVICES} offset 15m and ${DEVICES} offset 15m > 20`,
      for: '5m',
      summary: 'Many devices have lost their connection',
      description:
        '{{ $value }} devices are connected, less than 70% of a quarter of an hour ago. Mobile networks lose a few percent at once, not a third.',
    },
    {
      alert: 'DevicesNone',
      severity: 'critical',
      expr: `${DEVICES} == 0 and max_over_time(${DEVICES}[1d]) > 0`,
      for: '10m',
      summary: 'No device is connected',
      description:
        'No device has been connected for ten minutes, although some were within the last day. A restart of cascade brings 50,000 back within a minute.',
    },
    {
      alert: 'DevicesReconnectStorm',
      severity: 'warning',
      expr: `sum by (namespace) (rate(m2mgate_cascade_connections_opened_total{${M2MGATE},kind="device"}[5m])) * 600 > sum by (namespace) (${DEVICES}) and sum by (namespace) (${DEVICES}) > 100`,
      for: '15m',
      summary: 'Devices connect again and again',
      description:
        'Within ten minutes each device connects once on average ({{ $value | humanize }} connections). It is thrown out after the handshake: a wrong certificate, a proxy, or overload.',
    },
    {
      alert: 'DevicesRefused',
      severity: 'warning',
      expr: `sum by (namespace, reason) (rate(m2mgate_cascade_handshake_failures_total{${M2MGATE}}[10m])) > 1`,
      for: '15m',
      summary: 'Devices are refused',
      description:
        '{{ $value | humanize }} connections a second are refused ({{ $labels.reason }}). Single ones come from scanners, a steady stream from devices with an ended certificate.',
    },
    {
      alert: 'DeviceCallsFail',
      severity: 'warning',
      expr: `sum by (namespace) (rate(m2mgate_cascade_rpc_seconds_count{${M2MGATE},outcome="failure"}[10m])) / sum by (namespace) (rate(m2mgate_cascade_rpc_seconds_count{${M2MGATE}}[10m])) > 0.1 and sum by (namespace) (rate(m2mgate_cascade_rpc_seconds_count{${M2MGATE}}[10m])) > 0.1`,
      for: '15m',
      summary: 'Calls to devices fail',
      description:
        '{{ $value | humanizePercentage }} of the calls to devices fail. Devices that go offline during a call cause one or two in a hundred.',
    },
    {
      alert: 'DeliveriesPileUp',
      severity: 'warning',
      expr: `sum by (namespace) (m2mgate_core_delivery_queue_size{${M2MGATE}}) > 10000 and sum by (namespace) (deriv(m2mgate_core_delivery_queue_size{${M2MGATE}}[15m])) > 0`,
      for: '10m',
      summary: 'Deliveries of devices are processed late',
      description:
        '{{ $value | humanize }} deliveries wait in the core service, and they become more. Under load the portal was half an hour behind in this state.',
    },
    {
      alert: 'DistributionJobsStuck',
      severity: 'warning',
      expr: `sum by (namespace) (m2mgate_distribution_tasks{${M2MGATE},state="running"}) > 0 and sum by (namespace) (increase(m2mgate_distribution_tasks_finished_total{${M2MGATE}}[2h])) == 0`,
      for: '30m',
      summary: 'Updates are not delivered to devices',
      description:
        '{{ $value }} tasks run and none has finished for two hours. 5,000 devices took about two and a half hours in total, with steady progress.',
    },
    {
      alert: 'NotificationsNotSent',
      severity: 'warning',
      expr: `sum by (namespace, channel) (rate(m2mgate_message_sent_total{${M2MGATE},outcome="failure"}[15m])) / sum by (namespace, channel) (rate(m2mgate_message_sent_total{${M2MGATE}}[15m])) > 0.2`,
      for: '15m',
      summary: 'Notifications are not sent',
      description:
        '{{ $value | humanizePercentage }} of the notifications by {{ $labels.channel }} fail: the mail server or the provider of text messages refuses them.',
    },
    {
      alert: 'LicenseNearlyUsedUp',
      severity: 'warning',
      expr: `max by (namespace) (m2mgate_license_devices{${M2MGATE}}) / max by (namespace) (m2mgate_license_devices_max{${M2MGATE}}) > 0.95`,
      for: '1h',
      summary: 'The license is nearly used up',
      description: '{{ $value | humanizePercentage }} of the licensed devices are registered; further ones are refused at 100%.',
    },
  ],
};
