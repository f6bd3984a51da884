import type { ClusterSecret } from '../../constructs/secret/cluster-secret';
import type { PlainObject } from '../../stacks/plain-object';
import type { ExtensionCallback } from './extension-callback';
import type { HelmReleaseProps } from './helm-release-props';
import type { JsonPatchOperation } from './json-patch-operation';
import type { PatchTarget } from './patch-target';

interface Extra {
  /** How messages call it: `addHelmRelease('minio')`. */
  readonly field: string;
}

export interface ExtraSecret extends Extra {
  readonly secret: ClusterSecret;
}

export interface ExtraRelease extends Extra, HelmReleaseProps {
  readonly name: string;
  readonly timeout: string;
  readonly after: string;
}

export interface ExtraManifests extends Extra {
  readonly name: string;
  readonly path: string;
  readonly after: string;
  /** What the files hold; empty until they are read. */
  readonly objects: readonly PlainObject[];
}

export interface Extension extends Extra {
  readonly layer: string;
  readonly callback: ExtensionCallback;
}

export interface Patch extends Extra {
  readonly target: PatchTarget;
  readonly operations: readonly JsonPatchOperation[];
}

/** What a project adds to the platform, checked one by one. */
export interface Extras {
  readonly secrets: readonly ExtraSecret[];
  readonly releases: readonly ExtraRelease[];
  readonly manifests: readonly ExtraManifests[];
  readonly extensions: readonly Extension[];
  readonly patches: readonly Patch[];
}

/** A project that adds nothing. */
export const NO_EXTRAS: Extras = { secrets: [], releases: [], manifests: [], extensions: [], patches: [] };
