import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

/** A finished manifest, with all its metadata. */
export interface ConstantManifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

const manifests = new WeakMap<object, ConstantManifest>();

/**
 * An object that is made from a constant of the library only, so that it is the same in every environment: it is made,
 * checked and written as YAML once in a process, however many projects are rendered.
 */
export class ConstantObject extends ApiObject {
  private readonly manifest: ConstantManifest;

  /**
   * @param constant What it is made from: one manifest for each.
   * @param make Makes the manifest; called for the first object of a constant.
   */
  constructor(scope: Construct, id: string, constant: object, make: () => ConstantManifest) {
    const manifest = manifests.get(constant) ?? Object.freeze(make());
    manifests.set(constant, manifest);
    super(scope, id, { apiVersion: manifest.apiVersion, kind: manifest.kind, metadata: { ...manifest.metadata } });
    this.manifest = manifest;
  }

  /** Always the same object, frozen: what is known about it once needs no second look. */
  override toJson(): ConstantManifest {
    return this.manifest;
  }
}
