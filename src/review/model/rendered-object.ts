import type { ObjectId } from './object-id';

/** One file of a render. */
export interface RenderedObject {
  readonly id: ObjectId;
  /** Layer that it is part of; `root` for the Kustomizations of the hub. */
  readonly layer: string;
  /** Path below the output folder, with forward slashes. */
  readonly file: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}
