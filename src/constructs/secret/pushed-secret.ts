import { Construct } from 'constructs';
import { PUSH_SECRET, type PushSecretSpec } from '../../imports/crds/external-secrets.io/push-secret';
import { clusterStoreName } from '../flux/cluster-store-name';
import { CustomResource } from '../kubernetes/custom-resource';
import type { LiteralValue } from './cluster-secret';
import { isPushedWhole } from './is-pushed-whole';
import { requiredKeys } from './required-keys';

/** A value that is copied from a key of the source Secret. */
export interface SourceKey {
  readonly sourceKey: string;
}

export interface PushedSecretProps {
  /** Name of the PushSecret. */
  readonly name: string;
  /** Secret in the hub that the values come from. */
  readonly source: string;
  readonly target: { readonly name: string; readonly namespace: string; readonly type?: string };
  /** Values by their keys in the target. A literal must not have the key of a value that is copied. */
  readonly data: Readonly<Record<string, SourceKey | LiteralValue>>;
  /**
   * Whether a key that the target already has is left alone.
   *
   * True for generated passwords: the data they protect was created with the first value.
   */
  readonly keepExisting: boolean;
}

type Entry = readonly [key: string, value: SourceKey | LiteralValue];

/**
 * Keys of a hub Secret, written into a Secret of the managed cluster (ESO `PushSecret` v1alpha1).
 *
 * Key by key, not the whole Secret: a whole push replaces what operators have added on the other side. Only types that
 * Kubernetes refuses in parts are pushed whole; their source then holds the keys of the target and no others.
 *
 * Values are copied by `secretKey`, never by a template: External Secrets refuses a key that the source does not have yet,
 * while a template makes an empty text of it. Nothing is deleted on the cluster when the PushSecret goes, and no finalizer
 * waits for a cluster that is gone.
 */
export class PushedSecret extends Construct {
  constructor(scope: Construct, id: string, props: PushedSecretProps) {
    super(scope, id);
    const { name, namespace, type } = props.target;
    const entries = requiredFirst(type, Object.entries(props.data));

    new CustomResource(this, 'Resource', PUSH_SECRET, {
      metadata: { name: props.name },
      spec: {
        refreshInterval: '10m',
        updatePolicy: props.keepExisting ? 'IfNotExists' : 'Replace',
        deletionPolicy: 'None',
        secretStoreRefs: [{ kind: 'SecretStore', name: clusterStoreName(namespace) }],
        selector: { secret: { name: props.source } },
        ...template(type, entries),
        data: isPushedWhole(type)
          ? [{ match: { remoteRef: { remoteKey: name } } }]
          : entries.map(([key, value]) => ({
              match: {
                secretKey: 'literal' in value ? key : value.sourceKey,
                remoteRef: { remoteKey: name, property: key },
              },
            })),
      },
    });
  }
}

/** The first key that is pushed creates the Secret, and has to be one that its type demands. */
function requiredFirst(type: string | undefined, entries: readonly Entry[]): readonly Entry[] {
  const rank = ([key]: Entry) => (requiredKeys(type)?.keys.includes(key) ? 0 : 1);
  return [...entries].sort((a, b) => rank(a) - rank(b));
}

/** The type and the literals, which no source holds; a template adds its keys to those of the source. */
function template(type: string | undefined, entries: readonly Entry[]): Pick<PushSecretSpec, 'template'> {
  const data = entries.flatMap(([key, value]) => ('literal' in value ? [[key, asTemplate(value.literal)] as const] : []));
  if (type === undefined && data.length === 0) return {};
  return { template: { ...(type && { type }), ...(data.length > 0 && { data: Object.fromEntries(data) }) } };
}

/** Go template of a literal: a quoted text is never parsed again. */
function asTemplate(literal: string): string {
  return `{{ ${JSON.stringify(literal)} }}`;
}
