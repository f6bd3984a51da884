import { isRecord } from '../../src/base/is-record';
import { walk } from '../../src/project/inventory/walk';
import type { RenderedObject } from '../../src/stacks/rendered-object';

/** A Secret of the managed cluster, and the object that makes it or asks for it. */
export interface SecretUse {
  readonly namespace: string;
  readonly name: string;
  /** Undefined for the whole Secret. */
  readonly key?: string;
  readonly object: RenderedObject;
}

const TLS_KEYS = ['tls.crt', 'tls.key', 'ca.crt'];
const KEYSTORES = ['keystore.p12', 'truststore.p12'];
/** The user that the operator of Percona XtraDB Cluster adds to `spec.secretsName` itself; it reads the others from there. */
const PXC_USERS = ['proxyadmin'];
/** The users whose passwords it copies to `internal-<cluster>` once MySQL knows them. */
const PXC_INTERNAL_USERS = ['root', 'operator', 'xtrabackup', 'monitor', 'replication', 'proxyadmin'];

type Fields = Readonly<Record<string, unknown>>;
const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Keys of Secrets that objects of the tree make: pushes, certificates, operators. */
export function secretsMade(objects: readonly RenderedObject[]): SecretUse[] {
  return objects.flatMap((object) => {
    const { kind, metadata, spec } = object.manifest;
    const make = (namespace: string, name: string, keys: readonly string[]) =>
      keys.map((key) => ({ namespace, name, key, object }));
    const fields = (spec ?? {}) as Fields;
    if (kind === 'PushSecret') {
      const { secretStoreRefs, data } = fields as {
        secretStoreRefs: { name: string }[];
        data: { match: { remoteRef: { remoteKey: string; property: string } } }[];
      };
      return data.flatMap(({ match: { remoteRef } }) =>
        make((secretStoreRefs[0]?.name ?? '').replace('cluster-', ''), remoteRef.remoteKey, [remoteRef.property]),
      );
    }
    const namespace = metadata.namespace ?? '';
    if (kind === 'Certificate')
      return make(namespace, text(fields.secretName), [...TLS_KEYS, ...(fields.keystores ? KEYSTORES : [])]);
    if (kind === 'Issuer' && isRecord(fields.acme))
      return make(namespace, text((fields.acme.privateKeySecretRef as Fields).name), ['tls.key']);
    if (kind === 'PerconaXtraDBCluster')
      return [
        ...make(namespace, text(fields.secretsName), PXC_USERS),
        ...make(namespace, `internal-${metadata.name}`, PXC_INTERNAL_USERS),
      ];
    if (kind === 'Kafka') return make(namespace, `${metadata.name}-cluster-ca-cert`, ['ca.crt', 'ca.p12', 'ca.password']);
    if (kind === 'KafkaUser') return make(namespace, metadata.name, ['password', 'sasl.jaas.config']);
    return [];
  });
}

/** Fields that refer to one key: `{ name, key }`. */
const KEY_REFERENCES = [
  'secretKeyRef',
  'passwordSecretRef',
  'usernameSecret',
  'passwordSecret',
  'tokenSecretKeyRef',
  'privateKeySecretRef',
  'apiTokenSecretRef',
];
/** Fields that hold the name of a whole Secret. */
const NAME_REFERENCES = ['secretName', 'secretsName', 'credentialsSecret', 'existingSecret'];
/** Fields whose name sounds like a reference and that are none. */
const NO_REFERENCES = [
  'secretTemplate',
  'secretStoreRef',
  'secretStoreRefs',
  'secretKey',
  'secretKeys',
  'clientSecret',
  'automountServiceAccountToken',
  // Its entries name Secrets.
  'extraSecretMounts',
  // A file in one of those mounts.
  'client_secret',
];

/** Keys of Secrets that objects of the tree ask for, values of charts included. */
export function secretsUsed(objects: readonly RenderedObject[]): SecretUse[] {
  return objects.flatMap((object) => {
    const uses: SecretUse[] = [];
    const values =
      object.manifest.kind === 'HelmRelease'
        ? (object.manifest.spec as { targetNamespace: string; values?: unknown })
        : undefined;
    if (object.target === 'hub' && !values) return [];
    const namespace = values ? values.targetNamespace : (object.manifest.metadata.namespace ?? '');
    const use = (name: unknown, key?: unknown) =>
      uses.push({ namespace, name: text(name), ...(typeof key === 'string' && { key }), object });

    walk(values ? values.values : object.manifest, (node) => {
      for (const [field, value] of Object.entries(node)) reference(field, value, use, object);
    });
    return uses;
  });
}

function reference(field: string, value: unknown, use: (name: unknown, key?: unknown) => void, object: RenderedObject): void {
  if (value === undefined || !/secret/i.test(field) || NO_REFERENCES.includes(field)) return;
  if (KEY_REFERENCES.includes(field) && isRecord(value)) use(value.name, value.key);
  else if (NAME_REFERENCES.includes(field) && typeof value === 'string') use(value);
  else if (field === 'secretRef' && isRecord(value)) use(value.name);
  // What a realm import replaces while it runs; where that comes from is said by its placeholders.
  else if (field === 'secret' && typeof value === 'string' && value.startsWith('${')) return;
  else if (field === 'secret' && typeof value === 'string') use(value);
  else if (field === 'secret' && isRecord(value)) secretSource(value, use);
  else if (field === 'secrets' && Array.isArray(value)) for (const name of value) use(name);
  else if (object.manifest.kind !== 'KeycloakRealmImport' && typeof value !== 'boolean')
    throw new Error(`${object.origin}: ${field} is no known way to refer to a Secret`);
}

/** A volume (`secretName`, found by its own name), a projection (`name`), or a single key. */
function secretSource(value: Fields, use: (name: unknown, key?: unknown) => void): void {
  if (Array.isArray(value.items)) for (const item of value.items as Fields[]) use(value.secretName ?? value.name, item.key);
  else if (typeof value.name === 'string') use(value.name, value.key);
}
