import { describe, expect, it } from 'vitest';
import { HUB_DASHBOARDS } from '../../../../src/constructs/monitoring/dashboards/hub-dashboards';
import { OWN_DASHBOARDS } from '../../../../src/constructs/monitoring/dashboards/own-dashboards';
import { HUB_RULES } from '../../../../src/constructs/monitoring/rules/hub-rules';
import { monitoringRules } from '../../../../src/constructs/monitoring/rules/monitoring-rules';
import type { RuleSubject } from '../../../../src/constructs/monitoring/rules/rule-subject';
import { DEFAULT, NOTHING } from '../everything';
import { parseExpression, part, pieces } from '../metrics/expression-tree';
import { KNOWN_SERIES } from '../metrics/known-metrics';

const count = (subjects: readonly RuleSubject[]) => subjects.reduce((sum, { alerts }) => sum + alerts.length, 0);

/** Whether an alert can fire on this platform whatever we assume about M2MGate: no metric of it is a guess of ours. */
function restsOnFacts(expression: string): boolean {
  return pieces(parseExpression(expression))
    .filter(({ name }) => name === 'VectorSelector')
    .every((selector) => {
      const name = part(selector, 'Identifier')?.text ?? '';
      const record = DEFAULT_RECORDS.get(name);
      if (record !== undefined) return restsOnFacts(record);
      return KNOWN_SERIES.get(name)?.producers.some(({ source }) => source === 'documented') ?? false;
    });
}

const subjects = monitoringRules(DEFAULT);
const DEFAULT_RECORDS = new Map(
  subjects.flatMap(({ records = [] }) => records.map(({ record, expr }) => [record, expr] as const)),
);

describe('our own alerts', () => {
  it('are these, by subject', () => {
    expect(Object.fromEntries(subjects.map(({ name, alerts }) => [name, alerts.length]))).toMatchInlineSnapshot(`
      {
        "autoscaler": 8,
        "backup": 11,
        "cascade": 9,
        "cert-manager": 11,
        "endpoints": 5,
        "external-dns": 8,
        "galera": 14,
        "haproxy": 9,
        "hcloud": 5,
        "k3s": 14,
        "kafka": 19,
        "kafka-clients": 7,
        "keycloak": 13,
        "logging": 5,
        "m2mgate": 17,
        "mad": 6,
        "maintenance": 2,
        "mysql": 14,
        "schema-registry": 4,
        "storage": 11,
        "strimzi": 8,
        "traefik": 10,
        "vpngate": 5,
        "workloads": 8,
      }
    `);
  });

  it('are at least 130 in a default environment', () => {
    expect(count(subjects)).toBeGreaterThanOrEqual(130);
  });

  it('are at least 130 without those that rest on an assumption about M2MGate', () => {
    const alerts = subjects.flatMap(({ alerts }) => alerts);
    expect(alerts.filter(({ expr }) => restsOnFacts(expr)).length).toBeGreaterThanOrEqual(130);
  });

  it('of the hub come on top', () => {
    expect(Object.fromEntries(HUB_RULES.map(({ name, alerts }) => [name, alerts.length]))).toMatchInlineSnapshot(`
      {
        "external-secrets": 8,
        "flux": 9,
      }
    `);
  });

  it('are fewer where less runs', () => {
    const names = monitoringRules(NOTHING).map(({ name }) => name);
    expect(names).not.toContain('kafka');
    expect(count(monitoringRules(NOTHING))).toBeLessThan(count(subjects) - 60);
  });
});

describe('our own dashboards', () => {
  it('are at least 25 in a default environment, by folder', () => {
    const shown = OWN_DASHBOARDS.filter(({ when }) => when?.(DEFAULT) ?? true);
    const folders = [...new Set(shown.map(({ folder }) => folder))];
    expect(shown.length).toBeGreaterThanOrEqual(25);
    expect(
      Object.fromEntries(folders.map((folder) => [folder, shown.filter((one) => one.folder === folder).length])),
    ).toMatchInlineSnapshot(`
      {
        "Auth": 3,
        "Broker": 5,
        "Database": 5,
        "Environment": 1,
        "M2MGate": 7,
        "Network": 5,
        "Platform": 9,
      }
    `);
  });

  it('of the hub come on top', () => {
    expect(HUB_DASHBOARDS.map(({ name }) => name)).toEqual(['hub-flux', 'hub-secrets']);
  });
});
