import { describe, expect, it } from 'vitest';
import { isRecord } from '../../src/base/is-record';
import type { ServiceDefinition, ServiceNeeds } from '../../src/catalog/service-definition';
import { SERVICES } from '../../src/catalog/services';
import { walk } from '../../src/project/inventory/walk';
import { objectName } from '../../src/project/output-check';
import { buildLayers } from '../../src/stacks/build-layers';
import { LAYERS } from '../../src/stacks/layers';
import type { RenderedObject } from '../../src/stacks/rendered-object';
import { environment } from '../support/environment';
import { type RenderedWorkload, workloads } from '../support/workload';

/** What answers a need outside of the services' namespace, by the object that says who may connect. */
const ADMITTED_BY: Readonly<Partial<Record<keyof ServiceNeeds, string>>> = {
  database: 'NetworkPolicy mysql/mysql-haproxy',
  broker: 'Kafka kafka/broker',
  schemaRegistry: 'NetworkPolicy kafka/schema-registry',
  auth: 'Keycloak keycloak/keycloak',
};

const ALL_ON = {
  licenseStatusService: { enabled: true, mailRecipients: 'a@example.org' },
  placeholderService: { enabled: true },
};
const objects = buildLayers(environment({ m2mgate: ALL_ON }), LAYERS);
const pods = workloads(objects.filter(({ layer }) => layer === 'service').map(({ manifest }) => manifest));

/** Selectors of pods in the namespace `m2mgate` that an object names as peers; nothing selects all of them. */
function peers(object: RenderedObject): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  walk(object.manifest, ({ namespaceSelector, podSelector }) => {
    const namespace = isRecord(namespaceSelector) ? (namespaceSelector.matchLabels as Record<string, string>) : {};
    if (namespace?.['kubernetes.io/metadata.name'] !== 'm2mgate') return;
    found.push((isRecord(podSelector) ? podSelector.matchLabels : {}) as Record<string, string>);
  });
  return found;
}

function admitted(object: RenderedObject): string[] {
  const isPeer = ({ labels }: RenderedWorkload) =>
    peers(object).some((wanted) => Object.entries(wanted).every(([key, value]) => labels[key] === value));
  return pods.filter(isPeer).map(({ name }) => name);
}

function declaring(need: keyof ServiceNeeds): string[] {
  const definitions = Object.values<ServiceDefinition>(SERVICES);
  const needs = ({ labels }: RenderedWorkload) =>
    definitions.find(({ name }) => name === labels['app.kubernetes.io/name'])?.needs[need] !== undefined;
  return pods.filter(needs).map(({ name }) => name);
}

describe('the neighbours of the services', () => {
  it.each(Object.entries(ADMITTED_BY))('%s: %s admits the services that need it, and no others', (need, name) => {
    const object = objects.find((one) => objectName(one) === name);
    expect(object && admitted(object)).toEqual(declaring(need as keyof ServiceNeeds));
  });

  it('admit services nowhere else', () => {
    const admitting = objects
      .filter((object) => object.layer !== 'service' && object.target === 'cluster' && peers(object).length > 0)
      .map(objectName);
    expect(admitting.sort()).toEqual(Object.values(ADMITTED_BY).sort());
  });

  it('grant every schema that a service is told to use', () => {
    const cluster = objects.find(({ manifest }) => manifest.kind === 'PerconaXtraDBCluster')?.manifest.spec as {
      users: { name: string; dbs: string[] }[];
    };
    const granted = cluster.users.find(({ name }) => name === 'm2mgate')?.dbs ?? [];
    const used = Object.values<ServiceDefinition>(SERVICES).flatMap(({ needs: { database } }) => database ?? []);
    expect(granted.toSorted()).toEqual(used.toSorted());
  });

  it('let the portal sign people in at the address where it answers', () => {
    const change = { m2mgate: { portal: { urlSubdomain: 'web' } } };
    const all = buildLayers(environment(change), LAYERS);
    const route = all.find((one) => objectName(one) === 'IngressRoute m2mgate/portal')?.manifest.spec as {
      routes: { match: string }[];
    };
    const host = /Host\(`([^`]+)`\)/.exec(route.routes[0]?.match ?? '')?.[1];
    const realm = all.find((one) => objectName(one) === 'KeycloakRealmImport keycloak/m2mgate-realm')?.manifest;
    expect(host).toBe('web.example.m2mgate.cloud');
    expect(JSON.stringify(realm)).toContain(`"https://${host}/*"`);
  });
});
