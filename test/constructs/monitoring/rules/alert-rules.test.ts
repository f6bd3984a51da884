import { describe, expect, it } from 'vitest';
import { AlertRules } from '../../../../src/constructs/monitoring/rules/alert-rules';
import { backupRules } from '../../../../src/constructs/monitoring/rules/backup-rules';
import type { MonitoringFlags } from '../../../../src/constructs/monitoring/rules/monitoring-flags';
import { monitoringRules } from '../../../../src/constructs/monitoring/rules/monitoring-rules';
import { findObject } from '../../../support/find-object';
import { renderCluster } from '../../../support/render-cluster';
import { DEFAULT, EVERYTHING, NOTHING } from '../everything';
import { SUBJECTS } from '../metrics/all-expressions';

const ALERTS = SUBJECTS.flatMap(({ name, alerts }) => alerts.map((alert) => ({ subject: name, ...alert })));
const names = (flags: MonitoringFlags) => monitoringRules(flags).flatMap(({ alerts }) => alerts.map(({ alert }) => alert));

describe('AlertRules', () => {
  const objects = renderCluster((chart) => new AlertRules(chart, 'Rules', DEFAULT));

  it('is a PrometheusRule for each subject that runs', () => {
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace} ${metadata.name}`)).toEqual(
      monitoringRules(DEFAULT).map(({ name }) => `PrometheusRule monitoring-system blue-${name}`),
    );
  });

  it('says of each alert how urgent it is, what it is about, and where help is', () => {
    const { groups } = findObject(objects, 'PrometheusRule', 'blue-galera').spec as { groups: { rules: { alert: string }[] }[] };
    expect(groups[0]?.rules.find(({ alert }) => alert === 'MySQLGaleraNotReady')).toEqual({
      alert: 'MySQLGaleraNotReady',
      expr: 'mysql_global_status_wsrep_ready{namespace="mysql"} != 1',
      for: '5m',
      labels: { severity: 'warning', subject: 'galera' },
      annotations: {
        summary: 'A Galera node is not ready',
        description: expect.stringContaining('{{ $labels.pod }}'),
        runbook_url: expect.stringMatching(/\/docs\/runbooks\/galera\.md#mysqlgaleranotready$/),
      },
    });
  });

  it('evaluates what is recorded before the alerts that need it', () => {
    const { groups } = findObject(objects, 'PrometheusRule', 'blue-k3s').spec as {
      groups: { rules: Record<string, unknown>[] }[];
    };
    const kinds = groups.flatMap(({ rules }) => rules.map((rule) => ('record' in rule ? 'record' : 'alert')));
    expect(kinds.lastIndexOf('record')).toBeLessThan(kinds.indexOf('alert'));
  });
});

describe('what does not run raises no alert', () => {
  const CASES: [what: string, without: Partial<MonitoringFlags>, gone: string, stays: string][] = [
    ['without a broker', { broker: false }, 'KafkaOfflinePartitions', 'MySQLDown'],
    ['without a schema registry', { broker: false }, 'SchemaRegistryDown', 'MySQLDown'],
    ['without backups', { backup: false }, 'MySQLBackupMissing', 'MySQLDown'],
    ['without uploads of etcd', { etcdBackup: false }, 'EtcdSnapshotNotUploaded', 'EtcdSnapshotMissing'],
    ['without an autoscaler', { autoscaler: false }, 'AutoscalerErrors', 'EtcdSlow'],
    ['with one control plane', { controlPlanes: 1 }, 'EtcdNoRedundancy', 'EtcdSlow'],
    ['without the MAD service', { services: NOTHING.services }, 'MadThroughputAtLimit', 'M2MGateEssentialServiceDown'],
    ['without VPN gateways', { services: NOTHING.services }, 'VpnInstanceDown', 'M2MGateEssentialServiceDown'],
    ['without services that can be switched off', { services: NOTHING.services }, 'M2MGateServiceDown', 'M2MGateRequestsFail'],
  ];

  it.each(CASES)('%s', (_what, without, gone, stays) => {
    expect(names(EVERYTHING)).toContain(gone);
    expect(names({ ...EVERYTHING, ...without })).not.toContain(gone);
    expect(names({ ...EVERYTHING, ...without })).toContain(stays);
  });

  it('without point-in-time recovery', () => {
    const alerts = (pointInTimeRecovery: boolean) =>
      backupRules({ longestGapHours: 24, pointInTimeRecovery }).alerts.map(({ alert }) => alert);
    expect(alerts(true)).toContain('MySQLBinlogGap');
    expect(alerts(false)).not.toContain('MySQLBinlogGap');
    expect(alerts(false)).toContain('MySQLBackupMissing');
  });

  it.each([3, 5])('and %i control planes may lose as many as a majority allows', (controlPlanes) => {
    const rules = monitoringRules({ ...EVERYTHING, controlPlanes }).flatMap(({ alerts }) => alerts);
    const { expr } = rules.find(({ alert }) => alert === 'EtcdNoRedundancy') ?? { expr: '' };
    expect(expr).toMatch(controlPlanes === 3 ? /<= 2$/ : /<= 3$/);
  });

  it('a weekly backup is missed after a week, not after a day', () => {
    const { alerts } = backupRules({ longestGapHours: 168, pointInTimeRecovery: false });
    expect(alerts.find(({ alert }) => alert === 'MySQLBackupMissing')?.expr).toContain('> 172 * 3600');
  });
});

describe('every alert', () => {
  it('has a name of its own', () => {
    expect(ALERTS.map(({ alert }) => alert).filter((name, index, all) => all.indexOf(name) !== index)).toEqual([]);
  });

  it.each(ALERTS.map((alert) => [alert.alert, alert] as const))(
    '%s is written for people',
    (name, { summary, description, ...rule }) => {
      expect(name).toMatch(/^[A-Z][A-Za-z0-9]+$/);
      expect(summary).toMatch(/^[A-Z]|^cert-manager|^etcd|^external-dns/);
      expect(summary).not.toMatch(/[.!]$|\{\{/);
      expect(summary.length).toBeLessThanOrEqual(70);
      expect(description).toMatch(/[.]$/);
      expect(description.length).toBeGreaterThan(40);
      expect(description.length).toBeLessThanOrEqual(320);
      expect(`${summary} ${description}`).not.toMatch(/ {2}|\s$/);
      if (rule.for) expect(rule.for).toMatch(/^\d+[mhd]$/);
      if (rule.keepFiringFor) expect(rule.keepFiringFor).toMatch(/^\d+[mhd]$/);
    },
  );

  it('that calls somebody at once is about something that does not work, and waits for what repairs itself', () => {
    const instant = ALERTS.filter(({ severity, ...rule }) => severity === 'critical' && rule.for === undefined);
    expect(instant.map(({ alert }) => alert).sort()).toMatchInlineSnapshot(`
      [
        "CertificateExpired",
        "KafkaUncleanLeaderElection",
        "MySQLBinlogGap",
        "MySQLConnectionsRefused",
        "MySQLRestoreFailed",
      ]
    `);
  });

  it('is one of no more than a third that are critical', () => {
    const critical = ALERTS.filter(({ severity }) => severity === 'critical').length;
    expect(critical).toBeGreaterThan(20);
    expect(critical).toBeLessThan(ALERTS.length / 3);
  });

  it('with a template closes what it opens', () => {
    for (const { description } of ALERTS) expect(description.match(/\{\{/g)?.length).toBe(description.match(/\}\}/g)?.length);
  });
});
