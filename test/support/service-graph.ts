import { MONITORING_SERVICES } from '../../src/catalog/monitoring-services';
import type { RenderedObject } from '../../src/stacks/rendered-object';

/** Services that operators and charts make, by the kind that asks for them. */
const MADE_BY_OPERATORS: Readonly<Record<string, readonly string[]>> = {
  PerconaXtraDBCluster: ['haproxy', 'haproxy-replicas', 'pxc', 'pxc-unready'],
  Kafka: ['kafka-bootstrap', 'kafka-brokers'],
  Keycloak: ['service', 'discovery'],
};

/** Services that charts make under the values we give, by chart. */
const MADE_BY_CHARTS: Readonly<Record<string, readonly string[]>> = {
  console: ['console'],
  'kube-prometheus-stack': [
    MONITORING_SERVICES.prometheus.name,
    MONITORING_SERVICES.alertmanager.name,
    MONITORING_SERVICES.grafana.name,
  ],
  loki: [MONITORING_SERVICES.loki.name],
  'prometheus-blackbox-exporter': [MONITORING_SERVICES.blackboxExporter.name],
};

/** Every Service of the managed cluster as `name.namespace`, with the object that makes it. */
export function servicesMade(objects: readonly RenderedObject[]): Map<string, RenderedObject> {
  const made = new Map<string, RenderedObject>();
  for (const object of objects) {
    const { kind, metadata, spec } = object.manifest;
    if (kind === 'Service') made.set(`${metadata.name}.${metadata.namespace}`, object);
    for (const suffix of MADE_BY_OPERATORS[kind] ?? []) made.set(`${metadata.name}-${suffix}.${metadata.namespace}`, object);
    if (kind !== 'HelmRelease') continue;
    const { targetNamespace } = spec as { targetNamespace: string };
    for (const name of MADE_BY_CHARTS[metadata.name] ?? []) made.set(`${name}.${targetNamespace}`, object);
  }
  return made;
}

/** Every name inside the cluster that an object refers to, as `name.namespace`. */
export function servicesUsed(object: RenderedObject): string[] {
  const names = JSON.stringify(object.manifest).matchAll(
    /([a-z0-9]([a-z0-9-]*[a-z0-9])?)\.([a-z0-9]([a-z0-9-]*[a-z0-9])?)\.svc\b/g,
  );
  return [...new Set([...names].map(([, name, , namespace]) => `${name}.${namespace}`))];
}
