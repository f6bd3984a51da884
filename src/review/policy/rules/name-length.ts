import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { Resource } from '../resource';

interface NameLimit {
  readonly max: number;
  /** Why it is not the 253 characters of other objects. */
  readonly because: string;
  /** What is measured. @default - metadata.name */
  readonly measured?: (resource: Resource) => string;
}

const LABEL = { max: 63, because: 'it becomes the value of a label or a DNS label' };

const LIMITS: Readonly<Record<string, NameLimit>> = {
  'HelmRelease.helm.toolkit.fluxcd.io': { max: 53, because: 'Helm appends to the name of a release', measured: releaseName },
  'Kustomization.kustomize.toolkit.fluxcd.io': LABEL,
  'CronJob.batch': { max: 52, because: 'each of its jobs gets 11 characters more' },
  'Job.batch': LABEL,
  'StatefulSet.apps': { max: 52, because: 'its pods carry the name and the hash of its revision in one label' },
  Service: LABEL,
  Namespace: LABEL,
  'PerconaXtraDBCluster.pxc.percona.com': { max: 22, because: 'the operator appends to it the names of its parts' },
  'Keycloak.k8s.keycloak.org': { max: 52, because: 'it becomes the name of a StatefulSet' },
  'KeycloakRealmImport.k8s.keycloak.org': LABEL,
  'KafkaNodePool.kafka.strimzi.io': { ...LABEL, measured: kafkaPod },
};

/** Names leave room for what controllers append to them. */
export const nameLength = defineRule<Resource>({
  id: 'name/length',
  severity: 'error',
  title: 'Names are as short as their use demands',
  why: 'Names of many kinds may have 253 characters, until a controller makes a label, a host name or the name of another object of them. It then fails in the cluster, long after the merge.',
  hint: 'choose a shorter name',
  subjects: (input) => input.resources,
  inspect: (resource) => [...objectName(resource), ...(resource.embedded ? [] : commonName(resource)), ...portNames(resource)],
});

function objectName(resource: Resource) {
  const limit = LIMITS[resource.type];
  if (!limit) return [];
  const name = limit.measured?.(resource) ?? resource.objectName;
  if (name.length <= limit.max) return [];
  const at = resource.manifest.at('metadata', 'name');
  return [{ at, message: `has a name of ${name.length} characters (${name}), and ${limit.max} is the limit: ${limit.because}` }];
}

/** X.509 ends the common name of a certificate at 64 characters. */
function commonName({ type, manifest }: Resource) {
  const at = manifest.at('spec', 'commonName');
  if (type !== 'Certificate.cert-manager.io' || (at.text ?? '').length <= 64) return [];
  return [{ at, message: 'has a common name of more than 64 characters', hint: 'leave commonName out, and use dnsNames' }];
}

function portNames({ type, manifest }: Resource) {
  const pods = type.endsWith('.apps') ? manifest.at('spec', 'template', 'spec') : manifest.at('spec');
  return pods
    .at('containers')
    .items.flatMap((container) => container.at('ports').items)
    .map((port) => port.at('name'))
    .filter(({ text = '' }) => text.length > 15)
    .map((at: Cursor) => ({ at, message: `names a port ${at.text}, and 15 characters is the limit` }));
}

/** Flux composes the name where none is given. */
function releaseName({ objectName: name, manifest }: Resource): string {
  const spec = manifest.at('spec');
  return spec.at('releaseName').text ?? [spec.at('targetNamespace').text, name].filter(Boolean).join('-');
}

/** `<cluster>-<pool>-<id>`: name of a pod, and of its host. */
function kafkaPod({ objectName: name, manifest }: Resource): string {
  return `${manifest.at('metadata', 'labels', 'strimzi.io/cluster').text ?? ''}-${name}-000`;
}
