import { Construct } from 'constructs';
import { PUSH_SECRET } from '../../imports/crds/external-secrets.io/push-secret';
import { clusterStoreName } from '../flux/cluster-store-name';
import { CustomResource } from '../kubernetes/custom-resource';
import type { LiteralValue } from './cluster-secret';

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
  readonly data: Readonly<Record<string, SourceKey | LiteralValue>>;
  /**
   * Whether a key that the target already has is left alone.
   *
   * True for generated passwords: the data they protect was created with the first value.
   */
  readonly keepExisting: boolean;
}

/**
 * Keys of a hub Secret, written into a Secret of the managed cluster (ESO `PushSecret` v1alpha1).
 *
 * Key by key, never the whole Secret: a whole push replaces what operators have added on the other side.
 * Nothing is deleted on the cluster when the PushSecret goes, and no finalizer waits for a cluster that is gone.
 */
export class PushedSecret extends Construct {
  constructor(scope: Construct, id: string, props: PushedSecretProps) {
    super(scope, id);
    const { name, namespace, type } = props.target;
    const entries = Object.entries(props.data);
    // A template renames every key it produces; it is needed for a type and for values that no source holds.
    const templated = type !== undefined || entries.some(([, value]) => 'literal' in value);

    new CustomResource(this, 'Resource', PUSH_SECRET, {
      metadata: { name: props.name },
      spec: {
        refreshInterval: '10m',
        updatePolicy: props.keepExisting ? 'IfNotExists' : 'Replace',
        deletionPolicy: 'None',
        secretStoreRefs: [{ kind: 'SecretStore', name: clusterStoreName(namespace) }],
        selector: { secret: { name: props.source } },
        ...(templated && {
          template: {
            ...(type && { type }),
            data: Object.fromEntries(entries.map(([key, value]) => [key, template(value)])),
          },
        }),
        data: entries.map(([key, value]) => ({
          match: {
            secretKey: templated || 'literal' in value ? key : value.sourceKey,
            remoteRef: { remoteKey: name, property: key },
          },
        })),
      },
    });
  }
}

/** Go template of a value; `index` also reads keys that are no identifiers, and a quoted text is never parsed again. */
function template(value: SourceKey | LiteralValue): string {
  return 'literal' in value ? `{{ ${JSON.stringify(value.literal)} }}` : `{{ index . ${JSON.stringify(value.sourceKey)} }}`;
}
