import { ApiObject, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CustomResourceKind } from '../../imports/crds/custom-resource-kind';
import { plainCopy } from './plain-copy';

type Scope = 'Namespaced' | 'Cluster';

/** What we write into an object's metadata. */
export interface CustomResourceMetadata<S extends Scope = Scope> {
  /** Always explicit: operators, routes and other layers refer to objects by name. */
  readonly name: string;
  /**
   * Namespace of the object; a kind that belongs to no namespace cannot have one.
   *
   * @default the namespace of the chart
   */
  readonly namespace?: S extends 'Cluster' ? never : string;
  /** @default the labels of the chart, to which these are added */
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly finalizers?: readonly string[];
}

/** Metadata, and the fields that the kind's definition declares: nearly always just `spec`. */
export type CustomResourceProps<Body, S extends Scope = Scope> = { readonly metadata: CustomResourceMetadata<S> } & Body;

/**
 * A custom resource, typed by the constant of its kind.
 *
 * The types come from `src/imports/crds`. They know names, types and enumerations; patterns, ranges and
 * everything a patch changes later are checked on the finished manifest (`src/project/schema-check.ts`).
 *
 * @example
 * new CustomResource(this, 'Store', TLS_STORE, {
 *   metadata: { name: 'default', namespace: 'traefik' },
 *   spec: { defaultCertificate: { secretName: 'wildcard-tls' } },
 * });
 */
export class CustomResource<Body extends object, S extends Scope> extends ApiObject {
  private readonly body: object;
  private patched = false;

  constructor(
    scope: Construct,
    id: string,
    kind: CustomResourceKind<Body, S>,
    props: CustomResourceProps<NoInfer<Body>, NoInfer<S>>,
  ) {
    const { metadata, ...body } = props;
    super(scope, id, {
      ...body,
      apiVersion: `${kind.group}/${kind.version}`,
      kind: kind.kind,
      metadata: { ...metadata, finalizers: [...(metadata.finalizers ?? [])] },
    });
    this.body = body;
    // cdk8s gives every object the namespace of its chart, also one that cannot have any.
    if (kind.scope === 'Cluster' && this.chart.namespace !== undefined)
      this.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }

  override addJsonPatch(...operations: JsonPatch[]): void {
    super.addJsonPatch(...operations);
    this.patched = true;
  }

  /**
   * The manifest. What holds plain data only, nearly everything, is copied at once: cdk8s asks all resolvers of the app
   * about each single value, which takes a tenth of the time of a synth.
   */
  override toJson(): Record<string, unknown> {
    const body = this.patched ? undefined : plainCopy(this.body);
    if (!body) return super.toJson();
    return { apiVersion: this.apiVersion, kind: this.kind, metadata: this.metadata.toJson(), ...body };
  }
}
