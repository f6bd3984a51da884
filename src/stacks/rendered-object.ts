import type { SourcePosition } from '../base/issue';
import type { LayerTarget } from '../constructs/flux/layer-kustomization';

/** A Kubernetes object as plain data. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

/** An object with the place it is applied to and the construct it comes from. */
export interface RenderedObject {
  readonly target: LayerTarget;
  /** Layer whose folder holds it; `root` for the Flux Kustomizations of the layers themselves. */
  readonly layer: string;
  readonly manifest: Manifest;
  /** Path of the construct, for messages. */
  readonly origin: string;
  /** Where a project has written it down; absent when a construct made it. */
  readonly source?: { readonly file: string; readonly position: SourcePosition };
}
