import type { LayerTarget } from '../../constructs/flux/layer-kustomization';

/** One rendered object and its file. */
export interface InventoryObject {
  readonly target: LayerTarget;
  readonly layer: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** Path below the output folder. */
  readonly file: string;
}

/** A Helm chart at one version, and where it is installed. */
export interface InventoryChart {
  readonly name: string;
  readonly version: string;
  readonly repository: string;
  readonly namespace: string;
}

/** A container image and what runs it. */
export interface InventoryImage {
  readonly image: string;
  /** Objects of the tree, as `Kind namespace/name`, or charts, as `chart name`. */
  readonly usedBy: readonly string[];
}

/** A group of equal servers. */
export interface InventoryNodePool {
  readonly name: string;
  readonly role: 'control-plane' | 'agent' | 'autoscaled';
  readonly serverType: string;
  readonly location: string;
  /** Servers that always run. */
  readonly count: number;
  /** Servers that may run; differs from `count` only where an autoscaler decides. */
  readonly max: number;
}

/** A volume that the tree asks for. */
export interface InventoryVolume {
  readonly namespace: string;
  readonly name: string;
  readonly storageClass: string;
  /** As Kubernetes writes it, for example `20Gi`. */
  readonly size: string;
}

/** A change that a project makes to an object of the platform by a patch: for reviewers to look at. */
export interface InventoryPatch {
  /** The object, as `Kind namespace/name`. */
  readonly object: string;
  /** Path below the output folder. */
  readonly file: string;
  /** Operations without their values, for example `replace /spec/replicas`. */
  readonly operations: readonly string[];
}

/**
 * What an environment consists of (`inventory.json`): all that reviews, reports and the registration of the project
 * need to know without reading the tree.
 */
export interface Inventory {
  readonly project: {
    readonly slug: string;
    readonly baseDomain: string;
    readonly gitlabProjectId: number;
    readonly lifecycle: string;
  };
  /** What must exist in the hub before the project is applied. */
  readonly registration: {
    readonly namespace: string;
    /** Stores that write into the managed cluster, with the namespace each writes to. */
    readonly secretStores: readonly { readonly name: string; readonly namespace: string }[];
    /** GitLab CI variables that the secrets layer reads; masked, not hidden. */
    readonly gitlabVariables: readonly string[];
  };
  /** Flux Kustomizations in the order they are listed by the root, with what each waits for. */
  readonly layers: readonly {
    readonly kustomization: string;
    readonly path: string;
    readonly dependsOn: readonly string[];
    readonly objects: number;
  }[];
  readonly terraform: readonly string[];
  readonly nodePools: readonly InventoryNodePool[];
  readonly volumes: readonly InventoryVolume[];
  readonly charts: readonly InventoryChart[];
  readonly images: readonly InventoryImage[];
  /** In the order in which they are applied. */
  readonly patches: readonly InventoryPatch[];
  readonly objects: readonly InventoryObject[];
}
