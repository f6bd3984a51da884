import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { clusterResources } from '../../../../src/constructs/monitoring/metrics/cluster-resources';
import type { CustomResourceMetrics } from '../../../../src/constructs/monitoring/metrics/custom-resource-metrics';
import { customResourceState } from '../../../../src/constructs/monitoring/metrics/custom-resource-state';
import { HUB_RESOURCES } from '../../../../src/constructs/monitoring/metrics/hub-resources';
import { CUSTOM_RESOURCE_STATE } from '../../../../src/constructs/monitoring/metrics/producers/custom-resource-state';

const ALL = [...clusterResources({ broker: true }), ...HUB_RESOURCES];

describe('metrics of custom resources', () => {
  it('are those of the registry, with its labels', () => {
    const made = new Map<string, Set<string>>();
    for (const { labels, metrics } of ALL)
      for (const { name, labelsFromPath = {} } of metrics) {
        const known = made.get(`blue_${name}`) ?? new Set();
        made.set(`blue_${name}`, new Set([...known, ...Object.keys(labels), ...Object.keys(labelsFromPath)]));
      }
    expect([...made.keys()].sort()).toEqual(Object.keys(CUSTOM_RESOURCE_STATE.metrics).sort());
    for (const [name, [, ...labels]] of Object.entries(CUSTOM_RESOURCE_STATE.metrics))
      expect([...(made.get(name) ?? [])].filter((label) => label !== 'namespace').sort(), name).toEqual(
        expect.arrayContaining([...labels].sort()),
      );
  });

  it('come with the right to read each kind, and nothing more', () => {
    const { rbac, customResourceState: state } = customResourceState(clusterResources({ broker: true }));
    expect(rbac.extraRules).toHaveLength(state.config.spec.resources.length);
    for (const rule of rbac.extraRules) expect(rule.verbs).toEqual(['list', 'watch']);
    expect(rbac.extraRules).toContainEqual({
      apiGroups: ['pxc.percona.com'],
      resources: ['perconaxtradbclusterbackups'],
      verbs: ['list', 'watch'],
    });
  });

  it('say in the words of kube-state-metrics where a value stands', () => {
    const { resources } = customResourceState(clusterResources({ broker: false })).customResourceState.config.spec;
    const backup = resources.find(({ groupVersionKind: { kind } }) => kind === 'PerconaXtraDBClusterBackup');
    expect(backup).toMatchObject({
      metricNamePrefix: 'blue',
      labelsFromPath: { name: ['metadata', 'name'], namespace: ['metadata', 'namespace'] },
    });
    expect(backup?.metrics).toContainEqual({
      name: 'pxc_backup_completed_timestamp_seconds',
      help: expect.any(String),
      each: { type: 'Gauge', gauge: { path: ['status', 'completed'] } },
    });
    expect(backup?.metrics[0]?.each).toMatchObject({ type: 'Info', info: { labelsFromPath: { state: ['status', 'state'] } } });
  });

  it('tell conditions of one type apart where an operator writes several', () => {
    const strimzi = clusterResources({ broker: true }).filter(({ groupVersionKind: { group } }) => group === 'kafka.strimzi.io');
    expect(strimzi).toHaveLength(3);
    for (const { metrics } of strimzi)
      expect(metrics).toMatchObject([{ name: 'resource_condition', labelsFromPath: { type: ['type'], reason: ['reason'] } }]);
  });

  it('do not ask for kinds of Kafka where there is none', () => {
    const kinds = (broker: boolean) => clusterResources({ broker }).map(({ groupVersionKind: { kind } }) => kind);
    expect(kinds(true)).toContain('KafkaTopic');
    expect(kinds(false).filter((kind) => kind.startsWith('Kafka'))).toEqual([]);
  });
});

const definitions = join(__dirname, '../../../../../shared/crds');

/** Schema of a kind at a version, as its definition publishes it. */
function schemaOf({ groupVersionKind: { group, version, kind }, resource }: CustomResourceMetrics): Schema | undefined {
  for (const folder of readdirSync(definitions)) {
    const file = join(definitions, folder, `${group}_${resource}.yaml`);
    if (!existsSync(file)) continue;
    const { spec } = parse(readFileSync(file, 'utf8')) as { spec: { names: { kind: string }; versions: Version[] } };
    if (spec.names.kind === kind) return spec.versions.find(({ name }) => name === version)?.schema.openAPIV3Schema;
  }
  return undefined;
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
interface Version {
  readonly name: string;
  readonly schema: { readonly openAPIV3Schema: Schema };
}

function has(schema: Schema | undefined, [field, ...rest]: readonly string[]): boolean {
  if (field === undefined) return true;
  const inner = schema?.properties?.[field];
  return inner !== undefined && has(inner.items ?? inner, rest);
}

describe.skipIf(!existsSync(definitions))('the definition of', () => {
  // That of K3s is part of its program.
  const published = ALL.filter(({ groupVersionKind: { group } }) => group !== 'k3s.cattle.io');

  it.each(published.map((resource) => [resource.groupVersionKind.kind, resource] as const))(
    '%s has every field that is read',
    (_kind, resource) => {
      const schema = schemaOf(resource);
      expect(schema).toBeDefined();
      const paths = resource.metrics.flatMap(({ path, valueFrom, labelsFromPath = {} }) => [
        ...(path ? [path] : []),
        ...(path && valueFrom ? [[...path, ...valueFrom]] : []),
        ...Object.values(labelsFromPath).map((label) => [...(valueFrom ? (path ?? []) : []), ...label]),
      ]);
      const wanted = [...paths, ...Object.values(resource.labels)].filter(([first]) => first !== 'metadata');
      expect(wanted.filter((path) => !has(schema, path))).toEqual([]);
    },
  );
});
